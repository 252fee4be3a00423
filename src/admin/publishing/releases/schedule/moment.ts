import type { Schedule, ScheduleRequest } from '../../../../publishing/releases/contract';
import type { Failure } from '../failure';

/** A moment as it is typed. */
export interface TypedMoment {
  /** `2027-03-01` */
  day: string;
  /** `08:00` */
  time: string;
  timeZone: string;
  whichOfTwo?: 'earlier' | 'later';
}

export function typedMoment(schedule: Schedule | null, ownZone: string): TypedMoment {
  const [day = '', time = ''] = schedule?.localTime.split('T') ?? [];
  return { day, time, timeZone: schedule?.timeZone ?? ownZone };
}

export function scheduleRequest({ day, time, timeZone, whichOfTwo }: TypedMoment): ScheduleRequest {
  return {
    localTime: `${day}T${time}`,
    // People write "America/New York".
    timeZone: timeZone.trim().replaceAll(' ', '_'),
    ...(whichOfTwo && { whichOfTwo }),
  };
}

/** What is wrong with a moment, by the field at which it is said. */
export interface MomentErrors {
  day?: string;
  time?: string;
  timeZone?: string;
  /** The two moments at which clocks show the time: `2027-10-31T02:30+02:00[Europe/Madrid]`. */
  twice?: string[];
}

/** What is missing, before the server is asked. */
export function missing({ day, time, timeZone }: TypedMoment): MomentErrors {
  return {
    ...(!day && { day: 'Choose a day.' }),
    ...(!time && { time: 'Choose a time.' }),
    ...(!timeZone && { timeZone: 'Choose a time zone.' }),
  };
}

/** What the server finds wrong with a moment; undefined where it is about something else. */
export function momentErrors(
  { message, code, details }: Failure,
  { day, time }: TypedMoment,
): MomentErrors | undefined {
  if (code === 'no-such-moment') {
    const moments = details.moments ?? [];
    const isTwice = moments.length > 0 && moments.every((moment) => moment.startsWith(`${day}T${time}`));
    return isTwice ? { time: message, twice: moments } : { time: message };
  }
  const about = (field: string) => details.errors?.find(({ path }) => path?.at(-1) === field)?.message;
  const [localTime, timeZone] = [about('localTime'), about('timeZone')];
  if (!localTime && !timeZone) return undefined;
  return { ...(localTime && { day: localTime }), ...(timeZone && { timeZone }) };
}

/** "The earlier one (UTC+02:00)" */
export function whichWords(which: 'earlier' | 'later', moment: string | undefined): string {
  const offset = /([+-]\d\d:\d\d)\[/.exec(moment ?? '')?.[1];
  return offset ? `The ${which} one (UTC${offset})` : `The ${which} one`;
}
