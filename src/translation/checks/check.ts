import type { Code } from '../../tagged-text';
import type { Severity, Term } from '../contract';

/** A source text and its translation, as the checks see them. */
export interface CheckedSegment {
  path: string;
  /** Tagged text. */
  source: string;
  target: string;
  sourceCodes: readonly Code[];
  /** A target's tags have the ids of the source's tags that do the same. */
  targetCodes: readonly Code[];
  /** Language tags, `en` or `fr-CA`. */
  sourceLocale: string;
  locale: string;
  /** Of the plain words, in characters. */
  maxLength?: number;
}

/** A segment with its words alone; those of a target whose tags are broken are empty, which `codes` reports. */
interface PlainSegment extends CheckedSegment {
  words: { source: string; target: string };
}

/** A term of the glossary, with its words in the language of the translation. */
export type GlossaryTerm = Term;

export interface CheckContext {
  glossary: readonly GlossaryTerm[];
}

/** Something that must hold between a source text and its translation. One file each; see index.ts. */
export interface Check {
  /** Stable name, for settings and findings. */
  id: string;
  /** Unless the operator chose another (`TRANSLATION_CHECKS`). A blocker keeps the language from being published. */
  severity: Severity;
  /**
   * @returns what is wrong, one message each: what was found, and what would be right. A language that the check has
   *   no data for has no findings.
   */
  check(segment: PlainSegment, context: CheckContext): string[];
}
