import { momentOf } from '../../../../src/publishing/releases/moment';

const moment = (localTime: string, timeZone = 'Europe/Madrid', whichOfTwo?: 'earlier' | 'later') =>
  momentOf({ localTime, timeZone, ...(whichOfTwo && { whichOfTwo }) });

function refusal(work: () => unknown): { message: string; details: { code: string; moments?: string[] } } {
  try {
    work();
  } catch (error) {
    return error as ReturnType<typeof refusal>;
  }
  throw new Error('It was not refused.');
}

test.each([
  ['2027-03-01T08:00', 'Europe/Madrid', '2027-03-01T07:00:00.000Z'],
  ['2027-07-01T08:00', 'Europe/Madrid', '2027-07-01T06:00:00.000Z'],
  ['2027-07-01T08:00', 'America/New_York', '2027-07-01T12:00:00.000Z'],
  ['2027-07-01T08:00', 'Asia/Kathmandu', '2027-07-01T02:15:00.000Z'],
  ['2027-07-01T08:00', 'UTC', '2027-07-01T08:00:00.000Z'],
])('%s in %s is %s', (localTime, timeZone, expected) => {
  expect(moment(localTime, timeZone).toISOString()).toBe(expected);
});

test('a time that clocks skip is refused, with the times beside it', () => {
  const { message, details } = refusal(() => moment('2027-03-28T02:30'));
  expect(details.code).toBe('no-such-moment');
  expect(message).toMatch(/never show 2027-03-28 02:30: choose 01:30 or 03:30/);
  expect(details.moments).toEqual(['2027-03-28T01:30+01:00[Europe/Madrid]', '2027-03-28T03:30+02:00[Europe/Madrid]']);
  expect(refusal(() => moment('2027-03-28T02:30', 'Europe/Madrid', 'later')).details.code).toBe('no-such-moment');
});

test('a time that clocks show twice needs to be told apart', () => {
  expect(refusal(() => moment('2027-10-31T02:30')).details).toMatchObject({
    code: 'no-such-moment',
    moments: ['2027-10-31T02:30+02:00[Europe/Madrid]', '2027-10-31T02:30+01:00[Europe/Madrid]'],
  });
  expect(moment('2027-10-31T02:30', 'Europe/Madrid', 'earlier').toISOString()).toBe('2027-10-31T00:30:00.000Z');
  expect(moment('2027-10-31T02:30', 'Europe/Madrid', 'later').toISOString()).toBe('2027-10-31T01:30:00.000Z');
});

test.each([
  '2027-02-30T08:00',
  '2027-02-28T24:30',
  '2027-02-28',
  'tomorrow',
  '2027-02-28T08:00Z',
  '2027-02-28T08:00+01:00',
])('"%s" is no time', (localTime) => {
  const { message, details } = refusal(() => moment(localTime));
  expect(details.code).toBe('invalid-body');
  expect(message).toMatch(/^localTime: /);
});

test.each(['Mars/Olympus', '+01:00', '', 'Europe/Madrid; drop table', 'Madrid'])('"%s" is no time zone', (timeZone) => {
  const { message, details } = refusal(() => moment('2027-03-01T08:00', timeZone));
  expect(details.code).toBe('invalid-body');
  expect(message).toMatch(/^timeZone: /);
});
