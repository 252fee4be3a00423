/** What rules look at: one language of an entry as plain data, read once. */
export { calledBy, languageKey } from './named';
export { publishedVersions } from './published';
export { readSubject, typedSubject, type Wanted } from './read';
export { type Reads, readsOf } from './reads';
export { keepingReview, noteReview, reviews } from './reviews';
export type { Combination, Related, Subject, Text } from './subject';
export { readTranslationsBy, type TranslationReader } from './translation';
