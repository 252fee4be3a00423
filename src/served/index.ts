/**
 * One rule for languages (contract, §1), said once, as views of PostgreSQL: REST, GraphQL, search and structured data
 * all read through them.
 */

export { findAddress, formerSlugs, nearestSlugs } from './addresses';
export { notServed } from './failures';
export { inReading } from './inReading';
export { assertReadableLocale } from './pseudoLocales';
export { closeReader } from './reader';
export { localeMeta, type ReadingParameters, readingOf } from './readingOf';
export { type Reading, readServed } from './readServed';
export { servedSchema } from './schema';
export { SERVED } from './settings';
export { replacedIn, shownRows } from './withheld';
