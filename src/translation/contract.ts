/** What the translators' desk says over HTTP, for the server and the admin panel alike. Types only. */
import type { Code } from './tagged-text';

/** Where a translation stands: nothing there, translated from another source text than today's, or right. */
export type SegmentState = 'missing' | 'outdated' | 'current';

export type Severity = 'blocker' | 'warning';

/** What a check has to say about one segment. */
export interface Finding {
  /** Name of the check, for example `numbers`. */
  check: string;
  severity: Severity;
  /** Content path of the segment. */
  path: string;
  /** One or two sentences for the translator: what is wrong, and what would be right. */
  message: string;
}

/** How far a source edit reaches: translations stay right, need work, or are not served until they are redone. */
export type EditKind = 'typo' | 'meaning' | 'safety';

/** One line of a count: of a type, an entry, a language. */
export interface Progress {
  segments: number;
  missing: number;
  outdated: number;
  current: number;
  /** Words of the source in segments that are missing or outdated. */
  wordsToDo: number;
  /** Words of the source in all segments. */
  words: number;
  /** Share of source words that are current, 0–100, rounded down: 100 means all. */
  percent: number;
}

export interface CodeInfo extends Code {}
