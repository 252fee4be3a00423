/** Search over everything that is served, by PostgreSQL: one index, kept by triggers in the writing transaction. */
export { searchAnswer } from './answer';
export { type Found, find, type Hit, type SearchQuery } from './find';
export { prepareSearch } from './prepare';
