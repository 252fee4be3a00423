import { XliffError } from '../error';

/** Text that is already well-formed XML; only this file makes it, so nothing reaches a document unescaped. */
export type Markup = string & { readonly markup: unique symbol };

export type Attributes = Record<string, string | number | undefined>;

// Outside XML 1.0's Char production (section 2.2): forbidden even as a reference. `u` makes a lone surrogate one, too.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

// ">" for the sake of "]]>", which text must not hold; a carriage return would be read as a line feed (section 2.11).
const TEXT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

// White space in an attribute would be read as spaces (section 3.3.3).
const ATTRIBUTE: Record<string, string> = { ...TEXT, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' };

/**
 * Text as content of an element; what is read back is the same to the character.
 *
 * @throws XliffError `xliff-unwritable` for a character XML cannot hold
 */
export function text(value: string): Markup {
  return writable(value).replace(/[&<>\r]/g, (character) => TEXT[character] ?? character) as Markup;
}

/** An element on one line, its content exactly as given. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...content: Markup[]): Markup {
  return `<${name}${written(attributes)}>${content.join('')}</${name}>` as Markup;
}

export function emptyElement(name: string, attributes: Attributes): Markup {
  return `<${name}${written(attributes)}/>` as Markup;
}

/** An element that holds elements only, each on a line of its own. */
export function block(name: string, attributes: Attributes, children: readonly Markup[]): Markup {
  return `<${name}${written(attributes)}>\n${children.join('\n')}\n</${name}>` as Markup;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${attribute(`${value}`)}"`)
    .join('');
}

function attribute(value: string): string {
  return writable(value).replace(/[&<>"\t\n\r]/g, (character) => ATTRIBUTE[character] ?? character);
}

function writable(value: string): string {
  const found = FORBIDDEN.exec(value);
  if (!found) return value;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const before = [...value.slice(0, found.index)].slice(-20).join('');
  const where = before ? `after "${before}"` : 'at the beginning of a text';
  throw new XliffError('xliff-unwritable', `XML cannot hold the character U+${code} ${where}; remove it there.`);
}
