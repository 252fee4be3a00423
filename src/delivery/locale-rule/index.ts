/**
 * One rule for languages (contract, §1), said once, as views of PostgreSQL: REST, GraphQL, search and structured data
 * all read through them.
 */

export { expectedSchema } from './expectedSchema';
export { inReading } from './inReading';
export { createServedViews, registerLocaleRule } from './prepare';
export { assertReadableLocale } from './pseudoLocales';
export { closeReader } from './reader';
export { localeMeta, type ReadingParameters, readingOf } from './readingOf';
export { type Reading, readServed } from './readServed';
export { SERVED } from './views';
