/** The configured languages: which ones exist, and what keeps content from getting lost in one that does not. */

export { directionOf } from './direction';
export { guardLocales } from './guardRemoval';
export { languages } from './guardWrites';
export { assertKnownLocale, type KnownLocales, knownLocales, unknownLocaleMessage } from './known';
export { canonicalTag, lookupTags, primaryLanguage, servingLocale } from './tags';
