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
    const running = texts.filter(({ kind }) => RUNNING.includes(kind));
    const sentences = running
      .flatMap((text) => sentencesOf(text.words))
      .map(wordsOf)
      .filter(({ length }) => length > 0);
    const words = sentences.flat();
    if (words.length < ENOUGH_WORDS) return [];
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const syllables = [...counts].reduce((sum, [word, n]) => sum + n * reading.syllables(word.toLowerCase()), 0);
    const ease = Math.round(reading.ease(words.length / sentences.length, syllables / words.length));
    if (ease >= reading.atLeast) return [];
    const message = `The text scores ${ease} (${reading.formula}); plain language scores ${reading.atLeast} or more. Use shorter sentences and everyday words.`;
    return [{ path: '', message }];
  },
};
