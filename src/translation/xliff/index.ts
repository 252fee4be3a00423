/**
 * XLIFF, the file translators' tools read and write: 1.2 and 2.0 go out, 1.1 to 2.1 come back. Files alone; what may be
 * translated, and what a returned text may do, is decided elsewhere.
 */
export type {
  ReadUnit,
  ReadXliff,
  UnitState,
  XliffDocument,
  XliffFile,
  XliffUnit,
  XliffVersion,
} from './document';
export { XliffError, type XliffErrorCode } from './error';
export { sameLanguage } from './language';
export { DEFAULT_LIMITS } from './limits';
export { readXliff } from './read';
export { type WriteOptions, writeXliff } from './write';
