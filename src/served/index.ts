/**
 * What the public may see. One rule for languages (contract, §1), said once, as views of PostgreSQL, and the one door
 * through which everything is read.
 */

export { findAddress, formerSlugs, foundAt, nearestSlugs, wasPublished } from './addresses';
export { inReading } from './inReading';
export { previewRead, readPreview } from './preview';
export {
  ask,
  closeReader,
  keepSnapshot,
  makeReaderRoles,
  readServed,
  readsWithAllRights,
  recordAt,
  recurring,
  type Statement,
  statement,
} from './reader';
export { localeMeta, type Reading, type ReadingParameters } from './reading';
export { assertReadableLocale, readingAt, readingOf, servedLanguages } from './readingOf';
export { serveBeside, servedSchema } from './schema';
export { CHAIN, ORIGIN, SERVED } from './settings';
export { linksTo, revived, rowJson, type Shape } from './statement';
export { versionsOf } from './views';
export { replacedIn, shownRows } from './withheld';
