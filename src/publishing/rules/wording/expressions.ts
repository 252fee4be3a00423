import type { Language } from '../languages';
import { fold, original } from './fold';
import { type IsDenied, negationsOf } from './negation';
import { patternOf } from './pattern';

/** Enough to say what is wrong. */
const MOST = 5;
const EXCERPT = 60;

/**
 * Finds expressions in a text, unless they are denied there.
 *
 * @param language whose negations count; undefined for one that nothing is known of
 * @returns them as they are written, each once and at most five
 */
export function expressionsIn(words: string, expressions: readonly string[], language: Language | undefined): string[] {
  const folded = fold(words);
  const matches = folded.text.matchAll(patternOf(expressions));
  const found = new Map<string, string>();
  let isDenied: IsDenied | undefined;
  for (const { index, 0: match } of matches) {
    if (found.size >= MOST) break;
    isDenied ??= language ? negationsOf(folded.text, language.negation) : () => false;
    if (found.has(match) || isDenied(index, index + match.length)) continue;
    found.set(match, excerpt(original(words, folded, index, index + match.length)));
  }
  return [...found.values()];
}

/** Whether a text only asks, as the question of a FAQ may: it promises nothing, and its answer is looked at as well. */
export function isQuestion(words: string, { asks }: Language): boolean {
  const { text } = fold(words);
  const trimmed = text.trim();
  return (
    trimmed.endsWith('?') && !/[.!?;:]/.test(trimmed.slice(0, -1)) && new RegExp(`^(?:${asks})`, 'u').test(trimmed)
  );
}

function excerpt(words: string): string {
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT - 1)}…` : words;
}
