import { primaryLanguage } from '../../locales';
import type { Check } from './check';
import { NEGATIONS, NO_NEGATIONS } from './languages/negations';

const SENTENCE_END = /(?<=[.!?…])\s+/u;

/**
 * Warns of a negation that was lost or added: "cannot repair" is not "can repair". Sentence by sentence where both
 * have as many, else over the whole segment. Languages negate with other words, too ("uncertain", "no está claro"),
 * so that a person must look.
 */
export const negation: Check = {
  id: 'negation',
  severity: 'warning',
  check: ({ words, sourceLocale, locale }) => {
    const inSource = NEGATIONS[primaryLanguage(sourceLocale)];
    const inTarget = NEGATIONS[primaryLanguage(locale)];
    if (!inSource || !inTarget) return [];
    const sources = sentencesOf(words.source, sourceLocale);
    const targets = sentencesOf(words.target, locale);
    const pairs =
      sources.length === targets.length
        ? sources.map((one, index) => [one, targets[index] ?? ''])
        : [[sources.join(' '), targets.join(' ')]];
    return pairs.flatMap(([source = '', target = '']) => {
      if (inSource.test(source) === inTarget.test(target)) return [];
      return inSource.test(source)
        ? [`The source negates (“${inSource.exec(source)?.[0]}”): “${excerpt(source)}”; the translation does not.`]
        : [`The translation negates (“${inTarget.exec(target)?.[0]}”): “${excerpt(target)}”; the source does not.`];
    });
  },
};

function sentencesOf(text: string, locale: string): string[] {
  const harmless = NO_NEGATIONS[primaryLanguage(locale)];
  return (harmless ? text.replace(harmless, '') : text).split(SENTENCE_END);
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
