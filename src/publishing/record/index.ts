/** The publication record: what was public, when, by whom, which way, and what was known to be wrong with it. */
export {
  type Removed,
  recordDeleted,
  recordPublished,
  recordUnpublished,
  recordWhole,
  removedVersions,
  type Whole,
  type WholeItem,
} from './add';
export { type Entry, everyEntry, PAGE, readEntry, readLines } from './lines';
export { type Previous, previousStates } from './previous';
export { restore, writeSnapshot } from './restore';
export { bySchedule } from './road';
export { type Snapshot, snapshotOf } from './snapshot';
