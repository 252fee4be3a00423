import type { Negation } from '../languages';
import { patternOf } from './pattern';

/** Whether what stands at a place of a folded text is denied by the words around it; asked from left to right. */
export type IsDenied = (from: number, to: number) => boolean;

/** As far as a denial after an expression is looked for, in characters. */
const AHEAD = 80;
/** As far as "without" reaches, in words. */
const NEARBY = 2;

/**
 * Reads the negations of a folded text.
 *
 * A negation reaches from where it stands to the end of its clause, so "does not hurt, cures migraine" still promises
 * a cure. One that belongs to the next noun ("without") reaches two words further. Some languages deny behind the verb.
 */
export function negationsOf(text: string, negation: Negation): IsDenied {
  const breakAt = breakPattern(negation);
  const marks = [...text.matchAll(markPattern(negation))];
  const breaks = [...text.matchAll(breakAt)].map(endOf);
  const plain = marks.filter(({ groups }) => groups?.words).map(endOf);
  const near = marks.filter(({ groups }) => groups?.nearby).map(endOf);
  const [lastBreak, lastPlain, lastNear] = [breaks, plain, near].map(lastBefore) as [Last, Last, Last];
  const denial = new RegExp(`^(?:${negation.after})(?![\\p{L}\\p{N}])`, 'u');
  return (from, to) => {
    const clause = lastBreak(from) ?? 0;
    const nearest = lastNear(from) ?? -1;
    if ((lastPlain(from) ?? -1) > clause) return true;
    if (nearest > clause && text.slice(nearest, from).trim().split(' ').length <= NEARBY) return true;
    const ahead = text.slice(to, to + AHEAD);
    const end = ahead.search(breakAt);
    return denial.test(end < 0 ? ahead : ahead.slice(0, end));
  };
}

type Last = (position: number) => number | undefined;

/** The last of sorted positions that is not behind another; positions asked for never go back. */
function lastBefore(sorted: readonly number[]): Last {
  let next = 0;
  return (position) => {
    while ((sorted[next] ?? Number.POSITIVE_INFINITY) <= position) next += 1;
    return sorted[next - 1];
  };
}

function endOf({ index, 0: { length } }: RegExpExecArray): number {
  return index + length;
}

/** Where clauses end: punctuation, dashes, and words that begin another statement. */
function breakPattern({ conjunctions, joined }: Negation): RegExp {
  const comma = `,(?! (?:${joined})(?!\\p{L}))`;
  const source = `[.!?;:()[\\]|•·*+&\\n]|${comma}| [-/] |(?<!\\p{L})(?:${conjunctions})(?!\\p{L})`;
  return new RegExp(source, 'gu');
}

function markPattern({ harmless, nearby, words }: Negation): RegExp {
  return patternOf([`(?<harmless>${harmless})|(?<nearby>${nearby})|(?<words>${words})`]);
}
