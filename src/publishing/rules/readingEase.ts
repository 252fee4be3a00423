import { primaryLanguage } from '../../locales';
import type { Text } from '../subject';
import { LANGUAGES } from './languages';
import { sentencesOf, wordsOf } from './reading/sentences';
import { PAGED_TYPES, type Rule } from './rule';

/** Formulas were made on samples of 100 words; they say little of shorter texts. */
const ENOUGH_WORDS = 100;
const RUNNING: readonly Text['kind'][] = ['paragraph', 'list-item'];

/**
 * Warns of a page that is hard to read as a whole, by the formula of its language: the sources are with the bounds
 * (languages/).
 */
export const readingEase: Rule = {
  id: 'reading-ease',
  severity: 'warning',
  appliesTo: PAGED_TYPES,
  reason: 'Patients must understand what they read (WCAG 2.2, criterion 3.1.5: reading level).',
  check: ({ locale, texts }) => {
    const reading = LANGUAGES[primaryLanguage(locale ?? '')]?.reading;
    if (!reading) return [];
    const counts = new Map<string, number>();
    let [sentences, words] = [0, 0];
    // Nothing is kept of a sentence: a long hostile text has more of them than words.
    for (const { words: running } of texts.filter(({ kind }) => RUNNING.includes(kind)))
      for (const sentence of sentencesOf(running)) {
        const own = wordsOf(sentence);
        for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
        words += own.length;
        sentences += own.length > 0 ? 1 : 0;
      }
    if (words < ENOUGH_WORDS) return [];
    const syllables = [...counts].reduce((sum, [word, n]) => sum + n * reading.syllables(word.toLowerCase()), 0);
    const ease = Math.round(reading.ease(words / sentences, syllables / words));
    if (ease >= reading.atLeast) return [];
    const message = `The text scores ${ease} (${reading.formula}); plain language scores ${reading.atLeast} or more. Use shorter sentences and everyday words.`;
    return [{ path: '', message }];
  },
};
