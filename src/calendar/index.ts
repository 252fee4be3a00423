/** Dates are days, as YYYY-MM-DD in UTC: they compare as text. */

/** The same day so many months later, or the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate())));
  return later.toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}

/** The first day of which a review is not overdue yet: months differ in length, so that it is looked for. */
export function firstCurrent(today: string, months: number): string {
  let day = addMonths(today, -months);
  while (addMonths(day, months) < today) day = addDays(day, 1);
  return day;
}

/** The day that it is. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
