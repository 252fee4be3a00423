import type { Core } from '@strapi/strapi';
import { withNumbersOf } from '../../segments';
import { blockersAlone } from '../checks';
import { checksWith, chosenSeverities } from '../checksFor';
import { glossaryFor } from '../glossary';
import type { Assessed } from './assess';
import type { StoredSegment } from './store';

/** How many blockers the checks find in a segment of a language. */
export type CountBlockers = (locale: string, assessed: Assessed) => number;

/**
 * Counts blockers, so that lists need not check every text whenever they are looked at. What was counted of the same
 * two texts is taken over: most of a document stays as it is with each write.
 *
 * @param counted what is stored of the document; nothing where the checks themselves may have changed
 */
export async function blockerCounter(
  strapi: Core.Strapi,
  sourceLocale: string,
  locales: readonly string[],
  counted: readonly StoredSegment[],
): Promise<CountBlockers> {
  const severities = chosenSeverities(strapi);
  const asks = asksGlossary(strapi);
  const checks = new Map(
    await Promise.all(
      locales.map(async (locale) => {
        const glossary = asks ? await glossaryFor(strapi, locale) : [];
        return [locale, checksWith(glossary, blockersAlone(severities), sourceLocale, locale)] as const;
      }),
    ),
  );
  const keyOf = (locale: string, path: string, source: string, target: string | null | undefined) =>
    [locale, path, source, target].join(' ');
  const known = new Map(
    counted.map(({ locale, path, source, target, blockers }) => [keyOf(locale, path, source, target), blockers]),
  );
  return (locale, { source, target, state }) => {
    if (state === 'missing' || !target) return 0;
    const before = known.get(keyOf(locale, source.path, source.fingerprint, target.fingerprint));
    return before ?? checks.get(locale)?.(source, withNumbersOf(source.codes, target)).length ?? 0;
  };
}

/** Whether words other than those of the glossary are blockers: then it decides how many there are. */
export function asksGlossary(strapi: Core.Strapi): boolean {
  return chosenSeverities(strapi).glossary === 'blocker';
}
