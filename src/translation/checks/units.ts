import { primaryLanguage } from '../../locales';
import type { Check } from './check';
import { AGE, ESSENTIAL } from './languages/units';
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
    const targets = byValue(target);
    return [...byValue(source)].flatMap(([value, quantities]) => {
      const counterparts = targets.get(value) ?? [];
      const wanted = unitsOf(quantities);
      const found = unitsOf(counterparts);
      if (wanted.length === 0 && found.length === 0) return [];
      const lost = wanted.filter((unit) => !found.includes(unit));
      const added = found.filter((unit) => !wanted.includes(unit));
      const written = counterparts[0]?.written;
      if (written === undefined) return []; // a number that is not there is not this check's
      if (lost.length > 0 && added.length > 0)
        return [`${written} has the unit ${added.join(', ')}; in the source it is ${lost.join(', ')}.`];
      return [
        ...lost
          .filter((unit) => ESSENTIAL.has(unit) || !mentionsUnit(words.target, unit, locale))
          .map((unit) => `${written} lacks its unit, ${unit}.`),
        ...added
          .filter((unit) => ESSENTIAL.has(unit) || !isImplied(words.source, unit, sourceLocale))
          .map((unit) => `${written} has no unit ${unit} in the source.`),
      ];
    });
  },
};

/** Numbers that are numbers for certain, by what they are. */
function byValue(quantities: readonly Quantity[]): Map<number, Quantity[]> {
  const groups = new Map<number, Quantity[]>();
  for (const one of quantities.filter(({ isCertain }) => isCertain)) {
    const group = groups.get(one.value);
    if (group) group.push(one);
    else groups.set(one.value, [one]);
  }
  return groups;
}

function isImplied(source: string, unit: string, locale: string): boolean {
  return (
    mentionsUnit(source, unit, locale) || (unit === 'years' && AGE[primaryLanguage(locale)]?.test(source) === true)
  );
}

function unitsOf(quantities: readonly Quantity[]): string[] {
  return [...new Set(quantities.flatMap(({ unit }) => unit ?? []))];
}
