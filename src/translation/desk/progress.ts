import type { Progress, SegmentState } from '../contract';

/** Counts of a group of segments, as the database gives them. */
export interface Counts {
  segments: number;
  words: number;
  outdated: number;
  orphaned: number;
  current: number;
  currentWords: number;
  blockers: number;
}

/** What is not there in a language is missing, whether or not the language has a draft. */
export function progressOf({ segments, words, outdated, orphaned, current, currentWords, blockers }: Counts): Progress {
  return {
    segments,
    missing: segments - outdated - current,
    outdated,
    orphaned,
    current,
    blockers,
    words,
    wordsToDo: words - currentWords,
    percent: Math.min(words === 0 ? 100 : Math.floor((100 * currentWords) / words), blockers > 0 ? 99 : 100),
  };
}

export const COUNTS = ['segments', 'words', 'outdated', 'orphaned', 'current', 'currentWords', 'blockers'] as const;

export function sum(counts: readonly Counts[]): Counts {
  const total = { segments: 0, words: 0, outdated: 0, orphaned: 0, current: 0, currentWords: 0, blockers: 0 };
  for (const one of counts) for (const key of COUNTS) total[key] += one[key];
  return total;
}

export function countStates(
  segments: readonly { state: SegmentState; words: number }[],
  { orphaned, blockers }: Pick<Progress, 'orphaned' | 'blockers'>,
): Progress {
  const words = (chosen: readonly { words: number }[]) => chosen.reduce((total, one) => total + one.words, 0);
  const inState = (state: SegmentState) => segments.filter((one) => one.state === state);
  return progressOf({
    segments: segments.length,
    words: words(segments),
    outdated: inState('outdated').length,
    orphaned,
    current: inState('current').length,
    currentWords: words(inState('current')),
    blockers,
  });
}
