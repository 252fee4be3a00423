/**
 * What front ends ask of entries, over REST and GraphQL: read, checked against the descriptions of content, and priced, before the
 * database is asked anything.
 */
export { BUDGET, Spending } from './budget';
export { canonicalQuery } from './canonical';
export { refuseHostileQuery } from './hostile';
export { PAGE, PAGE_NUMBERS, pageSizeOf } from './pagination';
export type { CanonicalQuery } from './tree';
