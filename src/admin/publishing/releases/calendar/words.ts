import type { Day, Month } from './weeks';

// Days and months have no time zone: read as UTC and written as UTC, they are the same on any machine.
const written = (day: Day, options: Intl.DateTimeFormatOptions, language?: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { ...options, timeZone: 'UTC' });

/** "March 2027" */
export const monthWords = (month: Month, language?: string) =>
  written(`${month}-01`, { month: 'long', year: 'numeric' }, language);

/** "Monday, 1 March" */
export const dayWords = (day: Day, language?: string) =>
  written(day, { weekday: 'long', day: 'numeric', month: 'long' }, language);

/** "Mon" */
export const weekdayWords = (day: Day, style: 'short' | 'long', language?: string) =>
  written(day, { weekday: style }, language);
