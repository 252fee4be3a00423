import type { KnownLocales } from './known';

/** Language, script, region and a variant: RFC 5646, 2.1, without what only programs say to each other. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))?$/;

/**
 * A tag in the case that BCP 47 recommends (RFC 5646, 2.1.1): `zh-Hans-CN`. Nothing but its case is changed: a language
 * may be configured by a tag that has been replaced by another since.
 *
 * @returns undefined for what is no tag
 */
export function canonicalTag(locale: string): string | undefined {
  const tag = locale.toLowerCase();
  if (!TAG.test(tag)) return undefined;
  const cased = (subtag: string) =>
    subtag.length === 2 ? subtag.toUpperCase() : subtag.replace(/^[a-z](?=[a-z]{3}$)/, (first) => first.toUpperCase());
  const [language = '', ...subtags] = tag.split('-');
  return [language, ...subtags.map(cased)].join('-');
}

/** The tag of a language and those of the broader ones it is a kind of, the narrowest first: BCP 47 lookup (RFC 4647, 3.4). */
export function lookupTags(locale: string): string[] {
  const subtags = locale.split('-');
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
}

/**
 * The configured language that serves a language asked for: itself, or the nearest broader one it is a kind of.
 *
 * @param tag in any case
 * @returns undefined where none does
 */
export function servingLocale(tag: string, { codes }: KnownLocales): string | undefined {
  for (const one of lookupTags(tag.toLowerCase())) {
    const found = codes.find((code) => code.toLowerCase() === one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The language itself, without region or script: `fr` of `fr-CA`. */
export function primaryLanguage(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}
