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
