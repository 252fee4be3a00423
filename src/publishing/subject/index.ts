/** What rules look at: one language of an entry as plain data, read once. */

export { readSubject, typedSubject, type Wanted } from './read';
export { noteReview, reviews } from './reviews';
export { type Row, type Status, versionRow } from './row';
export type {
  Combination,
  PageLink,
  Related,
  Review,
  RuleSettings,
  Subject,
  Text,
  TranslationProblems,
} from './subject';
export { readTranslationsBy, type TranslationReader } from './translation';
