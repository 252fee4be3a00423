import { primaryLanguage } from '../../locales';
import type { Check } from './check';
import { NEGATIONS, type Negations } from './languages/negations';

const SENTENCE_END = /(?<=[.!?…])\s+/u;

/**
 * Warns of a negation that was lost or added: "cannot repair" is not "can repair". Sentence by sentence where both
 * have as many, else over the whole segment, and by how often they negate. Languages also hide a negation in a word
 * ("unlicensed", "no autorizado"): as many as one text hides more than the other may be negations there.
 */
export const negation: Check = {
  id: 'negation',
  severity: 'warning',
  check: ({ words, sourceLocale, locale }) => {
    const inSource = NEGATIONS[primaryLanguage(sourceLocale)];
    const inTarget = NEGATIONS[primaryLanguage(locale)];
    if (!inSource || !inTarget) return [];
    return sentencePairs(words.source, words.target).flatMap(([source, target]) => {
      const said = readNegations(source, inSource);
      const translated = readNegations(target, inTarget);
      if (isMore(said, translated, 0))
        return [`The source ${negates(said, source)}; the translation ${only(translated)}.`];
      if (isMore(translated, said, said.isShared ? 1 : 0))
        return [`The translation ${negates(translated, target)}; the source ${only(said)}.`];
      return [];
    });
  },
};

interface Read {
  /** The words that negate, in order; of several that make one negation, each. */
  words: string[];
  count: number;
  hidden: number;
  /** Whether one negation may stand for several things: "do not drive or use machines". */
  isShared: boolean;
}

function readNegations(text: string, { words, heads, seconds, hidden, or, harmless }: Negations): Read {
  const rest = harmless ? text.replace(harmless, '') : text;
  const found = (pattern: RegExp) => rest.match(pattern) ?? [];
  const negating = found(words);
  const count = Math.max(found(heads).length, seconds ? found(seconds).length : 0, negating.length > 0 ? 1 : 0);
  return { words: negating, count, hidden: found(hidden).length, isShared: count > 0 && found(or).length > 0 };
}

/**
 * Whether one negates more often than the other, which does not say as much with other words.
 *
 * @param slack negations that one may have and the other need not
 */
function isMore(one: Read, other: Read, slack: number): boolean {
  const surplus = one.count - other.count - slack;
  return surplus > 0 && surplus > other.hidden - one.hidden;
}

function negates({ words, count }: Read, text: string): string {
  const named = [...new Set(words)].map((word) => `“${word}”`).join(', ');
  return `negates${count > 1 ? ` ${times(count)}` : ''} (${named}): “${excerpt(text)}”`;
}

function only({ count }: Read): string {
  return count === 0 ? 'does not' : `only ${times(count)}`;
}

function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

function sentencePairs(source: string, target: string): [string, string][] {
  const sources = source.split(SENTENCE_END);
  const targets = target.split(SENTENCE_END);
  return sources.length === targets.length
    ? sources.map((one, index) => [one, targets[index] ?? ''])
    : [[source, target]];
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
