import type { Check } from './check';
import { ESSENTIAL } from './languages/units';
import { mentionsUnit, type Quantity, quantitiesOf } from './quantities';

/**
 * Blocks a number whose unit is not that of the source: 2 days are not 2 weeks, 50 units are not 50 mg. Times may
 * stand away from their number, if they are there at all.
 */
export const units: Check = {
  id: 'units',
  severity: 'blocker',
  check: ({ words, sourceLocale, locale }) => {
    const source = quantitiesOf(words.source, sourceLocale)?.quantities;
    const target = quantitiesOf(words.target, locale)?.quantities;
    if (!source || !target) return [];
    return [...new Set(source.map(({ value }) => value))].flatMap((value) => {
      const has = (one: Quantity) => one.value === value && one.isCertain;
      const wanted = unitsOf(source.filter(has));
      const found = unitsOf(target.filter(has));
      if (wanted.length === 0 && found.length === 0) return [];
      const lost = wanted.filter((unit) => !found.includes(unit));
      const added = found.filter((unit) => !wanted.includes(unit));
      const written = target.find(has)?.written;
      if (written === undefined) return []; // a number that is not there is not this check's
      if (lost.length > 0 && added.length > 0)
        return [`${written} has the unit ${added.join(', ')}; in the source it is ${lost.join(', ')}.`];
      return [
        ...lost
          .filter((unit) => ESSENTIAL.has(unit) || !mentionsUnit(words.target, unit, locale))
          .map((unit) => `${written} lacks its unit, ${unit}.`),
        ...added
          .filter((unit) => ESSENTIAL.has(unit) || !mentionsUnit(words.source, unit, sourceLocale))
          .map((unit) => `${written} has no unit ${unit} in the source.`),
      ];
    });
  },
};

function unitsOf(quantities: readonly Quantity[]): string[] {
  return [...new Set(quantities.flatMap(({ unit }) => unit ?? []))];
}
