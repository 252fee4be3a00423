import { XLIFF_BYTES } from '../../../config/limits';

export interface XliffLimits {
  /** Of the file as it was sent. */
  maxBytes: number;
  /** Segments in all files of the document. */
  maxUnits: number;
  /** Elements within elements. */
  maxDepth: number;
}

/**
 * A segment with its formatting, notes and translation is about a kilobyte of XML: 20 MiB are twenty thousand, many
 * times what all pages of a site hold, and twice the units leave room for short ones. What tools write stays below a
 * depth of 20; parsers and what comes after them begin to suffer at thousands.
 */
export const DEFAULT_LIMITS: XliffLimits = { maxBytes: XLIFF_BYTES, maxUnits: 50_000, maxDepth: 100 };
