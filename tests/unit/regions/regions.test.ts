import { isRegion, regionMeantBy, regionsWhoseApprovalsHoldIn } from '../../../src/regions';

test.each(['US', 'GB', 'DE', 'EU', 'CH'])('%s is a region', (code) => {
  expect(isRegion(code)).toBe(true);
});

test.each(['', 'ZZ', 'UK', 'gb', 'USA', 'EL', 'toString', 'G', '12'])('%j is none', (code) => {
  expect(isRegion(code)).toBe(false);
});

test('what is approved in the European Union is approved in its members, and nowhere else', () => {
  expect(regionsWhoseApprovalsHoldIn('DE')).toEqual(['DE', 'EU']);
  expect(regionsWhoseApprovalsHoldIn('EU')).toEqual(['EU']);
  for (const other of ['GB', 'CH', 'NO', 'US']) expect(regionsWhoseApprovalsHoldIn(other)).toEqual([other]);
});

test.each([
  ['UK', 'GB'],
  ['uk', 'GB'],
  ['de', 'DE'],
  ['USA', 'US'],
  ['EL', 'GR'],
])('%s is taken for %s', (code, meant) => {
  expect(regionMeantBy(code)).toBe(meant);
});

test('nobody knows what is meant by anything else, or by what is right', () => {
  for (const code of ['ZZ', 'nowhere', 'GB']) expect(regionMeantBy(code)).toBeUndefined();
});
