/** Search over everything that is served, by PostgreSQL: one index, kept by triggers in the writing transaction. */
export { searchAnswer } from './answer';
export { countServed, servedByName } from './byName';
export { respondToSearch, SEARCH_LIMITS } from './respond';
export { searchSchema, servedIndex } from './schema';
