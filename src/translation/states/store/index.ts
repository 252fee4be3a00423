/** The tables of translation states (see tables.ts), one file each. */
export type { Document } from './document';
export { addEdits, documentOfEdit, markEdit, markStep, type NewEdit, readEdits, type StoredEdit } from './edits';
export {
  addPairs,
  copyPairs,
  type Origin,
  type Pair,
  readPairs,
  readPairsInto,
  removeTypoPairs,
  turnPairs,
} from './pairs';
export { type Replaced, type Replacement, writeReplacements } from './replacements';
export { readPublishedTargets, readSegments, type StoredSegment, writeSegments } from './segments';
export { addTexts, readTexts } from './texts';
