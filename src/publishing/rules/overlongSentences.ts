import { primaryLanguage } from '../../locales';
import { LANGUAGES } from './languages';
import { sentencesOf, wordsOf } from './reading/sentences';
import { PAGED_TYPES, type Rule } from './rule';

/** So many texts are named, the longest sentences first; mending them is work enough for once. */
const MOST = 5;
const EXCERPT = 80;

/**
 * Warns of sentences that lose their reader.
 * Source: GOV.UK, "Sentence length: why 25 words is our limit" (2014); the limits of the languages are with their lists.
 */
export const overlongSentences: Rule = {
  id: 'overlong-sentences',
  severity: 'warning',
  appliesTo: PAGED_TYPES,
  reason: 'Long sentences are hard to understand for everybody (GOV.UK content design: 25 words).',
  check: ({ locale, texts }) => {
    const most = LANGUAGES[primaryLanguage(locale ?? '')]?.reading.wordsPerSentence;
    if (most === undefined) return [];
    return texts
      .filter(({ kind }) => kind !== 'code')
      .map(({ path, words }) => ({ path, ...longestOf(sentencesOf(words)) }))
      .filter(({ length }) => length > most)
      .sort((a, b) => b.length - a.length)
      .slice(0, MOST)
      .map(({ path, length, sentence }) => ({
        path,
        message: `A sentence of ${length} words, “${excerpt(sentence)}”; make it two, with at most ${most} words each.`,
      }));
  },
};

function longestOf(sentences: readonly string[]): { length: number; sentence: string } {
  return sentences
    .map((sentence) => ({ length: wordsOf(sentence).length, sentence }))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), { length: 0, sentence: '' });
}

function excerpt(sentence: string): string {
  return sentence.length > EXCERPT ? `${sentence.slice(0, EXCERPT - 1)}…` : sentence;
}
