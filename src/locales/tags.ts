/** The tag of a language and those of the broader ones it is a kind of, the narrowest first: BCP 47 lookup (RFC 4647, 3.4). */
export function lookupTags(locale: string): string[] {
  const subtags = locale.split('-');
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
}

/** The language itself, without region or script: `fr` of `fr-CA`. */
export function primaryLanguage(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}
