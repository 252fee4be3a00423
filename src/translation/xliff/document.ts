import type { Code } from '../../tagged-text';

export type XliffVersion = '1.2' | '2.0';

/** What goes out to translators: documents of one pair of languages. */
export interface XliffDocument {
  /** A 2.0 file is one for tools of 2.1, too; written as "2.1" many of them refuse it. */
  version: XliffVersion;
  sourceLocale: string;
  targetLocale: string;
  /** One per document; those without units are left out, as XLIFF has no place for them. */
  files: readonly XliffFile[];
}

export interface XliffFile {
  /** `{uid}/{documentId}` */
  original: string;
  units: readonly XliffUnit[];
}

/** `proposal` is a text nobody has looked at yet: of the memory, or of a machine. */
export type UnitState = 'missing' | 'outdated' | 'draft' | 'published' | 'proposal';

type SourceStatus = 'draft' | 'published';

/** What travels with a segment so that its return can be judged; tools keep it, nobody edits it. */
export interface UnitMetadata {
  sourceFingerprint: string;
  targetFingerprint?: string;
  sourceStatus: SourceStatus;
}

/** One segment. */
export interface XliffUnit extends UnitMetadata {
  /** `{documentId}.{content path}`: letters, digits and `. : _ -`, unique in the whole document. */
  id: string;
  /** Content path. */
  path: string;
  /** What the text is, for example `x-heading`, `x-paragraph`, `x-list-item`, `x-string`. */
  restype: string;
  translate: boolean;
  /** Tagged text. */
  source: string;
  sourceCodes: readonly Code[];
  /** Tagged text; the ids of its codes are those of the source. */
  target?: string;
  state: UnitState;
  /** In characters. */
  maxLength?: number;
  /** For the translator: what the text is for, or the previous source of an outdated one. */
  notes: readonly string[];
}

/** One segment as a tool gave it back; nothing in it is to be trusted. */
export interface ReadUnit extends Partial<UnitMetadata> {
  /** Empty where the tool dropped it. */
  original: string;
  id: string;
  path?: string;
  translate: boolean;
  /** Tagged text; the words alone when there is a problem. */
  source: string;
  /** Tagged text; undefined when there is none, when it is blank, and when there is a problem. */
  target?: string;
  /** Where the segment begins in the file, from 1. */
  line: number;
  /** Why this segment cannot be taken over, in a sentence for the translator. */
  problem?: string;
}

export interface ReadXliff {
  /** As the file says: `1.1`, `1.2`, `2.0` or `2.1`. */
  version: string;
  /** As written in the file, but with hyphens; compare with `sameLanguage`. */
  sourceLocale: string;
  targetLocale: string;
  /** In the order of the file. */
  units: ReadUnit[];
}
