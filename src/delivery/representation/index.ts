/** What an entry looks like to a front end: page-ready alone, light in a list, and as asked with `fields` and `populate`. */
export { alternatesOf, approvalsOf, hasAlternates, hasApprovals } from './derive';
export { foldedImage, represent } from './represent';
export { type ReviewPolicy, reviewState } from './review';
export { markSegmentLocales } from './segmentLocales';
export { FACTS, LISTS, PAGES, type Shape } from './shapes';
