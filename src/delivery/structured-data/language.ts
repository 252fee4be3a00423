import type { Text } from 'schema-dts';

/** Gives a text of a node, together with its language where that is not the page's. */
export type TextIn = (value: string, locale: string) => Text;

/**
 * The page's `inLanguage` speaks for its own text, but not for names that fell back to another language. Medical
 * entities have no `inLanguage` (its domain is CreativeWork and a few others), so such a text carries its language
 * itself, as a language-tagged string: JSON-LD 1.1, section 4.2.4 "String Internationalization".
 */
export function textOnPageIn(pageLocale: string): TextIn {
  return (value, locale) => (locale === pageLocale ? value : tagged(value, locale));
}

/** schema-dts has no type for value objects; wherever it takes a string, JSON-LD takes one of these. */
function tagged(value: string, locale: string): Text {
  return { '@value': value, '@language': locale } as unknown as Text;
}
