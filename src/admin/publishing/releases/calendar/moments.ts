import type { ReleaseLine } from '../../../../publishing/releases/contract';
import { type Day, dayIn } from './weeks';

/** A release at its place in the calendar. */
export interface Moment {
  release: ReleaseLine;
  /** When it went live, or is to. */
  at: string;
}

/** Releases by the day that the reader's calendar shows at their moment, the first first; open ones have none. */
export function momentsByDay(releases: readonly ReleaseLine[], timeZone: string): Map<Day, Moment[]> {
  const moments = releases
    .flatMap((release): Moment[] => {
      const at = release.publishedAt ?? release.schedule?.at;
      return at ? [{ release, at }] : [];
    })
    .sort((one, other) => one.at.localeCompare(other.at));
  const days = new Map<Day, Moment[]>();
  for (const moment of moments) {
    const day = dayIn(moment.at, timeZone);
    days.set(day, [...(days.get(day) ?? []), moment]);
  }
  return days;
}

/** "08:00", and where it was scheduled in another time zone, what clocks show there: "08:00 (09:00 in Europe/Madrid)". */
export function timeWords({ release, at }: Moment, timeZone: string, language?: string): string {
  const clock = (zone: string) => new Date(at).toLocaleTimeString(language, { timeStyle: 'short', timeZone: zone });
  const there = release.publishedAt ? undefined : release.schedule?.timeZone;
  if (!there || clock(there) === clock(timeZone)) return clock(timeZone);
  return `${clock(timeZone)} (${clock(there)} in ${there})`;
}
