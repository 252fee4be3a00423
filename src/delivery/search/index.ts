/** Search over everything that is served, by PostgreSQL: one index, kept by triggers in the writing transaction. */
export { searchAnswer } from './answer';
export { prepareSearch } from './prepare';
export { respondToSearch, SEARCH_LIMITS } from './respond';
