/**
 * Segments: the translatable pieces of an entry, and how they get out of it and into it. Content paths are a contract
 * (README, "For translators"): attribute names, keys of items, positions of blocks, joined by dots.
 */
export { align } from './align';
export { type Entry, extract } from './extract';
export { fieldsOf, KEY, type Models, modelsOf, textPopulate } from './fields';
export { fingerprint } from './fingerprint';
export { ingest } from './ingest';
export type { TaggedWords } from './inline';
export { assignKeys } from './keys';
export { withNumbersOf } from './renumber';
export { retag } from './retag';
export { isBlank, type Segment, type SegmentKind } from './segment';
