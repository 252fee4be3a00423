/**
 * One rule for languages (contract, §1), said once, as views of PostgreSQL: REST, GraphQL, search and structured data
 * all read through them.
 */
export { createServedViews, registerLocaleRule } from './prepare';
export { type ReadingParameters, readingOf } from './readingOf';
export { type Reading, readServed } from './readServed';
