/** The publication record: what was public, when, by whom, which way, and what was known to be wrong with it. */
export { type Removed, recordPublished, recordRemoved, removedVersions } from './add';
export { type Entry, everyEntry, PAGE, readEntry, readLines } from './lines';
export { restore } from './restore';
export { type Snapshot, snapshotOf } from './snapshot';
