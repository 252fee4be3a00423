import type { Conflict } from './contract';

/**
 * Who saved something, and when, as a person reads it: "by Ana López, 12 May 2026, 14:03".
 *
 * @param timeZone IANA name; named in the text if given, else that of whoever reads it
 */
export function savedWords({ by, at }: Pick<Conflict, 'by' | 'at'>, timeZone?: string): string {
  if (at === null) return 'by whom is not known any more';
  const time = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone && { timeZone, timeZoneName: 'short' }),
  });
  return `by ${by ?? 'a program'}, ${time.format(new Date(at))}`;
}
