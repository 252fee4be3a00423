/** XLIFF, the format of CAT tools: written by the standard, read as tools really write it. */
export type { ReadUnit, ReadXliff, XliffDocument, XliffUnit } from './document';
export { XliffError, type XliffErrorCode } from './error';
export { DEFAULT_LIMITS, readXliff } from './read';
export { writeXliff } from './write';
