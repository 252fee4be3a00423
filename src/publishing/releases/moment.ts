import { Temporal } from '@js-temporal/polyfill';
import { contentError, invalidBody } from '../../errors';
import type { ScheduleRequest } from './contract';

/**
 * The moment at which clocks somewhere show a time.
 *
 * @throws ValidationError (400) with code `invalid-body` for what is no time or no time zone
 * @throws ValidationError (400) with code `no-such-moment` where clocks never show it, or show it twice and nobody said
 *   which is meant; `moments` lists those that it could be
 */
export function momentOf({ localTime, timeZone, whichOfTwo }: ScheduleRequest): Date {
  const time = timeIn(localTime);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    zoned(time, timeZone, disambiguation),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  if (earlier.epochMilliseconds === later.epochMilliseconds) return dateOf(earlier);
  const moments = [earlier, later].map((moment) => moment.toString({ smallestUnit: 'minute' }));
  const isNever = !earlier.toPlainDateTime().equals(time);
  if (isNever)
    throw contentError(
      400,
      'no-such-moment',
      `In ${timeZone}, clocks are put forward and never show ${said(time)}: choose ${clock(earlier)} or ${clock(later)}.`,
      { moments },
    );
  if (whichOfTwo) return dateOf(whichOfTwo === 'earlier' ? earlier : later);
  throw contentError(
    400,
    'no-such-moment',
    `In ${timeZone}, clocks are put back and show ${said(time)} twice: say whether the earlier or the later is meant.`,
    { moments },
  );
}

function timeIn(localTime: string): Temporal.PlainDateTime {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(localTime)) {
    try {
      return Temporal.PlainDateTime.from(localTime, { overflow: 'reject' });
    } catch {
      // There is no such day or hour.
    }
  }
  throw invalidBody(['localTime'], 'localTime: must be a day and a time like 2027-03-01T08:00');
}

function zoned(
  time: Temporal.PlainDateTime,
  timeZone: string,
  disambiguation: 'earlier' | 'later',
): Temporal.ZonedDateTime {
  // An offset would be a time zone to Temporal, too, and knows nothing of summer.
  if (/^[A-Za-z]+(\/[\w+-]+)*$/.test(timeZone)) {
    try {
      return time.toZonedDateTime(timeZone, { disambiguation });
    } catch {
      // No such zone.
    }
  }
  throw invalidBody(['timeZone'], 'timeZone: must be the name of a time zone like Europe/Madrid');
}

const dateOf = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds);
const said = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'minute' }).replace('T', ' ');
const clock = (moment: Temporal.ZonedDateTime) => moment.toPlainTime().toString({ smallestUnit: 'minute' });
