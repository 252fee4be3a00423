/** Translations that front ends must not see, since they are outdated where safety is concerned: what is shown instead. */
export { replacedIn } from './replaced';
export { shownRows } from './shownRows';
