import type { Check } from './check';
import { countsOf, difference, take } from './difference';
import { type Quantity, quantitiesOf } from './quantities';

/**
 * Blocks a number that is not that of the source: a dose, a share, a date, a code. It may be written as the language
 * does it: decimal comma, its thousands, its dates, small numbers as words.
 */
export const numbers: Check = {
  id: 'numbers',
  severity: 'blocker',
  check: ({ words, sourceLocale, locale }) => {
    const source = quantitiesOf(words.source, sourceLocale);
    const target = quantitiesOf(words.target, locale);
    if (!source || !target) return [];
    const dates = difference(source.dates, target.dates);
    const identifiers = difference(source.identifiers, target.identifiers);
    return [
      ...without(source.quantities, target.quantities).map((one) => `${one.written} of the source is missing.`),
      ...without(target.quantities, source.quantities).map((one) => `${one.written} is not in the source.`),
      ...dates.missing.map((date) => `The date ${date} of the source is missing.`),
      ...dates.extra.map((date) => `The date ${date} is not in the source.`),
      ...identifiers.missing.map((code) => `${code} of the source is missing; keep it as it is.`),
      ...identifiers.extra.map((code) => `${code} is not in the source.`),
    ];
  },
};

/** Numbers that must have a counterpart and have none. */
function without(wanted: readonly Quantity[], found: readonly Quantity[]): Quantity[] {
  const free = countsOf(found.map(({ value }) => value));
  return wanted.filter(({ value, isCertain }) => isCertain && !take(free, value));
}
