/** In which languages this is served, and what front ends write beside the content in each. */
export { localesAnswer } from './answer';
export { respondWithLocales } from './respond';
