import { momentsByDay, timeWords } from '../../../../src/admin/publishing/releases/calendar/moments';
import {
  dayIn,
  firstDayOf,
  monthBeside,
  spanOf,
  weeksOf,
} from '../../../../src/admin/publishing/releases/calendar/weeks';
import { dayWords, monthWords, weekdayWords } from '../../../../src/admin/publishing/releases/calendar/words';
import { isOvertaken } from '../../../../src/admin/publishing/releases/failure';
import { byPage } from '../../../../src/admin/publishing/releases/page/byPage';
import { inTheWayWords } from '../../../../src/admin/publishing/releases/page/inTheWayWords';
import {
  missing,
  momentErrors,
  scheduleRequest,
  typedMoment,
  whichWords,
} from '../../../../src/admin/publishing/releases/schedule/moment';
import { timeZones } from '../../../../src/admin/publishing/releases/schedule/timeZones';
import {
  becomesWords,
  itemsWords,
  publishingWords,
  scheduleWords,
  sizeWords,
  stateWords,
  withheldWords,
} from '../../../../src/admin/publishing/wording/releases';
import type { PageChange, ReleaseLine } from '../../../../src/publishing/releases/contract';

const schedule = {
  at: '2027-03-01T07:00:00.000Z',
  localTime: '2027-03-01T08:00',
  timeZone: 'Europe/Madrid',
  by: 'Ada',
};

const line = (more: Partial<ReleaseLine>): ReleaseLine => ({
  ...{ id: 1, name: 'Spring', state: 'open', madeBy: 'Ada', madeAt: '2027-01-01T00:00:00.000Z', schedule: null },
  ...{ publishedAt: null, publishedBy: null, size: 1, findings: [] },
  ...more,
});

describe('the calendar', () => {
  test('a month is whole weeks, from the day on which weeks begin', () => {
    const [first, ...others] = weeksOf('2027-03', 1);
    expect(first).toEqual([
      '2027-03-01',
      '2027-03-02',
      '2027-03-03',
      '2027-03-04',
      '2027-03-05',
      '2027-03-06',
      '2027-03-07',
    ]);
    expect(others.at(-1)?.at(-1)).toBe('2027-04-04');
    expect(weeksOf('2027-03', 7)[0]?.[0]).toBe('2027-02-28');
    // Four weeks exactly: nothing of its neighbours.
    expect(weeksOf('2027-02', 1)).toHaveLength(4);
    // Across a change of year, and of clocks.
    expect(weeksOf('2027-12', 1).at(-1)?.at(-1)).toBe('2028-01-02');
    expect(weeksOf('2027-10', 1).flat()).toHaveLength(35);
  });

  test('months follow each other', () => {
    expect(monthBeside('2027-12', 1)).toBe('2028-01');
    expect(monthBeside('2027-01', -1)).toBe('2026-12');
  });

  test('a moment is on the day that the reader’s calendar shows', () => {
    expect(dayIn('2027-03-01T23:30:00Z', 'Europe/Madrid')).toBe('2027-03-02');
    expect(dayIn('2027-03-01T23:30:00Z', 'America/New_York')).toBe('2027-03-01');
  });

  test('what is asked for holds the days in any time zone', () => {
    const { from, to } = spanOf('2027-03-01', '2027-03-31');
    expect(dayIn(from, 'Pacific/Kiritimati') < '2027-03-01').toBe(true);
    expect(dayIn(to, 'Pacific/Pago_Pago') > '2027-03-31').toBe(true);
  });

  test('weeks begin as they do where the language is spoken', () => {
    expect(firstDayOf('en-US')).toBe(7);
    expect(firstDayOf('fr')).toBe(1);
  });

  test('days and months have names, whatever the time zone of the machine', () => {
    expect(monthWords('2027-03', 'en-GB')).toBe('March 2027');
    expect(dayWords('2027-03-01', 'en-GB')).toBe('Monday 1 March');
    expect(weekdayWords('2027-03-01', 'short', 'en-GB')).toBe('Mon');
  });

  test('releases stand at their moment in order; open ones have none', () => {
    const early = line({ id: 2, state: 'published', publishedAt: '2027-03-01T06:00:00.000Z', schedule });
    const late = line({ id: 3, state: 'scheduled', schedule });
    const days = momentsByDay([late, line({}), early], 'UTC');
    expect([...days].map(([day, moments]) => [day, moments.map(({ release }) => release.id)])).toEqual([
      ['2027-03-01', [2, 3]],
    ]);
  });

  test('a time names the time zone of the release where clocks show something else there', () => {
    const moment = { release: line({ state: 'scheduled', schedule }), at: schedule.at };
    expect(timeWords(moment, 'Europe/Paris', 'en-GB')).toBe('08:00');
    expect(timeWords(moment, 'Europe/London', 'en-GB')).toBe('07:00 (08:00 in Europe/Madrid)');
  });
});

describe('words', () => {
  test('a schedule says its time and zone, and the reader’s own where they differ', () => {
    expect(scheduleWords(schedule, 'Europe/Paris', 'en-GB')).toBe('1 Mar 2027, 08:00 (Europe/Madrid)');
    expect(scheduleWords(schedule, 'America/New_York', 'en-GB')).toBe(
      '1 Mar 2027, 08:00 (Europe/Madrid), which is 1 Mar 2027, 02:00 for you',
    );
  });

  test('every state is a sentence', () => {
    expect(stateWords(line({}))).toBe('Open: not published, and not scheduled.');
    expect(stateWords(line({ state: 'scheduled', schedule }))).toMatch(/^Scheduled for .*\(Europe\/Madrid\).*\.$/);
    expect(stateWords(line({ state: 'refused', schedule }))).toMatch(/^Refused: it was to go live on .*nothing of it/);
    const published = { publishedAt: '2027-03-01T07:00:00.000Z', publishedBy: 'Ada' };
    expect(stateWords(line({ state: 'published', ...published }))).toMatch(/^Published .*2027.*, by Ada\.$/);
    expect(stateWords(line({ state: 'taken-back', ...published }))).toMatch(
      /^Taken back\. It was published .*, by Ada\.$/,
    );
  });

  test('what it holds and does is counted', () => {
    expect([0, 1, 2].map(sizeWords)).toEqual(['Empty', '1 item', '2 items']);
    expect(publishingWords([{ action: 'publish' }, { action: 'unpublish' }, { action: 'publish' }])).toBe(
      'It publishes 2 items and takes 1 item off the site: all of it, or nothing if something is refused.',
    );
    expect(
      itemsWords([
        { locale: 'en', action: 'publish' },
        { locale: 'fr', action: 'publish' },
        { locale: 'de', action: 'unpublish' },
      ]),
    ).toBe('Publish in English and French; take off the site in German');
    expect(itemsWords([{ locale: null, action: 'publish' }])).toBe('Publish');
  });

  test('what becomes of a page is said by language', () => {
    const fact = { path: 'codes', label: 'Codes', kind: 'fact', before: null, after: 'X' } as const;
    expect(becomesWords({ locale: 'fr', becomes: 'new', changes: [] })).toBe('French: new');
    expect(becomesWords({ locale: null, becomes: 'changed', changes: [fact] })).toBe(
      'Facts, in every language: changed',
    );
    expect(becomesWords({ locale: 'de', becomes: 'default-language', changes: [] })).toBe(
      'German: shown in the default language instead',
    );
    expect(withheldWords(1)).toMatch(/^1 text is shown in the source language/);
    expect(withheldWords(2)).toMatch(/^2 texts are shown/);
  });

  test('changes are gathered by their page', () => {
    const change = (documentId: string, locale: string) =>
      ({
        uid: 'u',
        documentId,
        name: documentId,
        type: 'T',
        locale,
        becomes: 'new',
        changes: [],
        withheld: 0,
      }) as PageChange;
    const pages = byPage([change('a', 'en'), change('b', 'en'), change('a', 'fr')]);
    expect(pages.map(({ name, changes }) => [name, changes.map(({ locale }) => locale)])).toEqual([
      ['a', ['en', 'fr']],
      ['b', ['en']],
    ]);
  });

  test('what is in the way of taking back says who did what when', () => {
    const one = { uid: 'u', documentId: 'd', locale: 'fr', name: 'Frey syndrome' };
    expect(inTheWayWords({ ...one, action: 'publish', at: '2027-03-01T07:00:00Z', by: 'Ada' })).toMatch(
      /^Frey syndrome \(French\) was published by Ada, .*2027/,
    );
    expect(inTheWayWords({ ...one, locale: null, reason: 'Nothing is on record.' })).toBe(
      'Frey syndrome: Nothing is on record.',
    );
  });
});

describe('a moment that is typed', () => {
  const typed = { day: '2027-10-31', time: '02:30', timeZone: 'Europe/Madrid' };
  const failure = (details: object, message = 'Said by the server.', code = 'invalid-body') => ({
    message,
    code,
    details,
  });

  test('it begins with what is scheduled, or with the reader’s own zone', () => {
    expect(typedMoment(schedule, 'UTC')).toEqual({ day: '2027-03-01', time: '08:00', timeZone: 'Europe/Madrid' });
    expect(typedMoment(null, 'UTC')).toEqual({ day: '', time: '', timeZone: 'UTC' });
    expect(scheduleRequest({ ...typed, whichOfTwo: 'later' })).toEqual({
      ...{ localTime: '2027-10-31T02:30', timeZone: 'Europe/Madrid', whichOfTwo: 'later' },
    });
  });

  test('a time zone may be typed as it is said', () => {
    expect(scheduleRequest({ ...typed, timeZone: ' America/New York ' }).timeZone).toBe('America/New_York');
  });

  test('what is missing is said before the server is asked', () => {
    expect(missing({ day: '', time: '', timeZone: '' })).toEqual({
      ...{ day: 'Choose a day.', time: 'Choose a time.', timeZone: 'Choose a time zone.' },
    });
    expect(missing(typed)).toEqual({});
  });

  test('what the server says stands at its field', () => {
    const about = (path: string[]) => failure({ errors: [{ path, message: 'This moment has passed' }] });
    expect(momentErrors(about(['localTime']), typed)).toEqual({ day: 'This moment has passed' });
    expect(momentErrors(about(['schedule', 'timeZone']), typed)).toEqual({ timeZone: 'This moment has passed' });
    expect(momentErrors(about(['items']), typed)).toBeUndefined();
  });

  test('a time that clocks show twice asks which is meant; one that they never show does not', () => {
    const twice = ['2027-10-31T02:30+02:00[Europe/Madrid]', '2027-10-31T02:30+01:00[Europe/Madrid]'];
    expect(momentErrors(failure({ moments: twice }, 'Twice.', 'no-such-moment'), typed)).toEqual({
      ...{ time: 'Twice.', twice },
    });
    const never = ['2027-03-28T01:30+01:00[Europe/Madrid]', '2027-03-28T03:30+02:00[Europe/Madrid]'];
    expect(
      momentErrors(failure({ moments: never }, 'Never.', 'no-such-moment'), { ...typed, day: '2027-03-28' }),
    ).toEqual({ time: 'Never.' });
    expect(whichWords('later', twice[1])).toBe('The later one (UTC+01:00)');
  });

  test('time zones are those of the database of IANA, and the reader’s own', () => {
    expect(timeZones('Asia/Own')).toEqual(expect.arrayContaining(['Europe/Madrid', 'UTC', 'Asia/Own']));
  });
});

test('what somebody else did meanwhile is told from what is in the way', () => {
  expect(isOvertaken({ message: '', code: 'release-conflict', details: {} })).toBe(true);
  expect(isOvertaken({ message: '', code: 'not-found', details: {} })).toBe(true);
  expect(isOvertaken({ message: '', code: 'release-conflict', details: { newer: [] } })).toBe(false);
  expect(isOvertaken({ message: '', code: 'publish-refused', details: {} })).toBe(false);
});
