import type { Text } from 'schema-dts';
import { linesOf, type RichTextNode } from '../../rich-text';

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

/**
 * The words of rich text. What stands in for an outdated translation says itself in which language it is, so that words
 * in several languages are several texts.
 *
 * @param locale of what does not say it
 */
export function wordsIn(blocks: readonly RichTextNode[], locale: string, textIn: TextIn): Text | Text[] {
  const parts: { locale: string; lines: string[] }[] = [];
  for (const { text, locale: own = locale } of linesOf(blocks)) {
    const last = parts.at(-1);
    if (last?.locale === own) last.lines.push(text);
    else parts.push({ locale: own, lines: [text] });
  }
  const texts = parts.map(({ lines, locale: own }) => textIn(lines.join('\n'), own));
  return texts.length === 1 ? (texts[0] as Text) : texts;
}

/** schema-dts has no type for value objects; wherever it takes a string, JSON-LD takes one of these. */
function tagged(value: string, locale: string): Text {
  return { '@value': value, '@language': locale } as unknown as Text;
}
