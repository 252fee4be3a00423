/** Search over everything that is served, by PostgreSQL: one index, kept by triggers in the writing transaction. */
export { searchAnswer } from './answer';
export { respondToSearch, SEARCH_LIMITS } from './respond';
export { searchSchema } from './schema';
