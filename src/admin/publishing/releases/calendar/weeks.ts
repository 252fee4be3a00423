/** A month of the calendar: `2027-03`. */
export type Month = string;
/** A day of the calendar: `2027-03-01`. */
export type Day = string;

const DAY = 86_400_000;

/**
 * Days of a month in whole weeks, with those of its neighbours that fill the first and the last week.
 *
 * @param firstDay on which weeks begin: 1 is Monday, 7 Sunday
 */
export function weeksOf(month: Month, firstDay: number): Day[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const lead = (new Date(first).getUTCDay() - firstDay + 7) % 7;
  const weeks: Day[][] = [];
  for (let start = first - lead * DAY; monthOf(dayAt(start)) <= month; start += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAt(start + index * DAY)));
  return weeks;
}

const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The month before (-1) or after (1). */
export function monthBeside(month: Month, step: number): Month {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + step);
  return date.toISOString().slice(0, 7);
}

/** The day that calendars show in a time zone at a moment. */
export function dayIn(moment: string | number, timeZone: string): Day {
  // Sweden writes dates as ISO 8601 does.
  return new Date(moment).toLocaleDateString('sv-SE', { timeZone });
}

/** A span that holds all of some days in any time zone. */
export function spanOf(first: Day, last: Day): { from: string; to: string } {
  return {
    from: new Date(Date.parse(`${first}T00:00:00Z`) - DAY).toISOString(),
    to: new Date(Date.parse(`${last}T00:00:00Z`) + 2 * DAY).toISOString(),
  };
}

/** The day on which weeks begin where a language is spoken: 1 is Monday, 7 Sunday. */
export function firstDayOf(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

interface WeekInfo {
  firstDay: number;
}
