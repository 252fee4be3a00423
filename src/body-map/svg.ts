/** Text that is already well-formed XML; only this file makes it, so nothing reaches a picture unescaped. */
export type Markup = string & { readonly markup: unique symbol };

type Attributes = Record<string, string | number | undefined>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Everything outside XML 1.0's Char production (section 2.2) makes a whole document unreadable, even as a reference.
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Escapes text for element content and for attribute values in double quotes.
 *
 * @param value any text; characters XML 1.0 cannot hold are dropped
 */
export function text(value: string): Markup {
  return value.replace(NOT_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') as Markup;
}

/**
 * Writes one element.
 *
 * @param attributes values are escaped, numbers rounded to hundredths of a unit; undefined ones are left out
 * @param children markup from this file
 */
export function element(name: string, attributes: Attributes = {}, ...children: Markup[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${text(typeof value === 'number' ? rounded(value) : `${value}`)}"`)
    .join('');
  const opening = `<${name}${written}`;
  return (children.length > 0 ? `${opening}>${children.join('')}</${name}>` : `${opening}/>`) as Markup;
}

/** The two names of a text's language: `lang` for HTML that holds the picture, `xml:lang` for the picture alone. */
export function language(locale: string | undefined): Attributes {
  return { lang: locale, 'xml:lang': locale };
}

function rounded(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}
