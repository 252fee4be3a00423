import type { Code } from '../tagged-text';

/** What is written as XLIFF. */
export interface XliffDocument {
  version: '1.2' | '2.0';
  sourceLocale: string;
  targetLocale: string;
  /** One per document: some tools read only the first. */
  files: XliffFile[];
}

export interface XliffFile {
  /** `{uid}/{documentId}` */
  original: string;
  units: XliffUnit[];
}

export interface XliffUnit {
  /** `{documentId}.{content path}`, unique in the whole file: some tools drop `original`. */
  id: string;
  /** Content path. */
  path: string;
  /** What kind of text it is, `x-paragraph` for example. */
  restype: string;
  translate: boolean;
  /** Tagged text. */
  source: string;
  sourceCodes: readonly Code[];
  /** Tagged text with the numbers of the source's tags. */
  target?: string;
  /** `proposal`: offered by the translation memory, for review. */
  state: 'missing' | 'outdated' | 'draft' | 'published' | 'proposal';
  maxLength?: number;
  sourceFingerprint: string;
  /** Undefined if there was no translation. */
  targetFingerprint?: string;
  sourceStatus: 'draft' | 'published';
  /** For the translator. */
  notes: string[];
}

/** What a tool gave back. */
export interface ReadXliff {
  version: string;
  sourceLocale: string;
  targetLocale: string;
  units: ReadUnit[];
}

export interface ReadUnit {
  original: string;
  id: string;
  path?: string;
  translate: boolean;
  /** Tagged text; tags have the ids of the file. */
  source: string;
  /** Undefined if there is none, or an empty one. */
  target?: string;
  sourceFingerprint?: string;
  targetFingerprint?: string;
  sourceStatus?: 'draft' | 'published';
  /** Where the unit begins, from 1. */
  line: number;
  /** Why its text cannot be read; the rest of the file can. */
  problem?: string;
}

/** Names under which what a unit was exported from travels in the file and comes back. */
export const TRAVELS = {
  sourceFingerprint: 'x-source-fingerprint',
  targetFingerprint: 'x-target-fingerprint',
  sourceStatus: 'x-source-status',
} as const;
