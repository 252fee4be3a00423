import { XliffError } from './error';

/** XML 1.0, section 2.2: characters that no XML file can hold, however written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const IN_ATTRIBUTES: Record<string, string> = { ...ENTITIES, '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

/** @throws XliffError (`xliff-invalid`) for a character that XML cannot hold: it is never dropped silently */
export function escapeText(text: string): string {
  return holdable(text).replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
}

/** @throws XliffError as `escapeText` */
export function escapeAttribute(text: string): string {
  return holdable(text).replace(/[&<>\r"\n\t]/g, (character) => IN_ATTRIBUTES[character] ?? character);
}

function holdable(text: string): string {
  const found = FORBIDDEN.exec(text)?.[0];
  if (found === undefined) return text;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new XliffError(
    'xliff-invalid',
    `The text "${text.slice(0, 40).replace(FORBIDDEN, '�')}" has the character U+${code}, which XML cannot hold: take it out.`,
  );
}
