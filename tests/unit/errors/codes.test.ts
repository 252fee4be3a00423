import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addCode, codeOf, contentError, ERROR_CODES } from '../../../src/errors';
import { ROOT } from '../../support/root';

test('the README lists exactly the codes that exist, with their meaning', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const listed = [...readme.matchAll(/^\| `([a-z-]+)` +\| \d{3}(?:, \d{3})? +\| (.+?) +\|$/gm)].map(
    ([, code, meaning]) => [code, meaning],
  );
  expect(Object.fromEntries(listed)).toEqual(ERROR_CODES);
});

test.each([
  [401, true, 'unauthorized'],
  [403, true, 'forbidden'],
  [404, true, 'not-found'],
  [405, true, 'method-not-allowed'],
  [413, false, 'payload-too-large'],
  [429, false, 'too-many-requests'],
  [400, true, 'invalid-parameter'],
  [400, false, 'invalid-body'],
  [500, true, 'internal-error'],
  [503, false, 'internal-error'],
] as const)('status %i of a request that reads (%s) is %s', (status, reads, code) => {
  expect(codeOf({ status }, reads)).toBe(code);
});

test('a wrong query parameter of a write is a parameter, not a part of the body', () => {
  expect(codeOf({ status: 400, details: { source: 'query' } }, false)).toBe('invalid-parameter');
});

test('an error keeps the code it has, and its other details', () => {
  const error = contentError(400, 'slug-taken', 'Taken.', { locale: 'en' }) as Error & { details: object };
  addCode(error, true);
  expect(error).toMatchObject({
    name: 'ValidationError',
    message: 'Taken.',
    details: { code: 'slug-taken', locale: 'en' },
  });
});

test('an error without details gets some', () => {
  const error = { status: 404, details: undefined };
  addCode(error, true);
  expect(error.details).toEqual({ code: 'not-found' });
});
