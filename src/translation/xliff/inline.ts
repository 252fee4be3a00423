import { escapeTagged, parseTagged, TaggedTextError } from '../tagged-text';
import type { Element } from './element';

/** Text of a `source` or `target`, or why it cannot be read. */
export type ReadText = { text: string; problem?: string };

/**
 * Reads inline content of XLIFF 1.x and 2.x alike as tagged text, with the ids of the file. Markers of segments,
 * terms and comments are unwrapped; paired codes that are two elements become one tag.
 */
export function readInline(element: Element): ReadText {
  const text = contentOf(element, new Map());
  try {
    parseTagged(text);
    return { text };
  } catch (error) {
    if (!(error instanceof TaggedTextError)) throw error;
    return { text: '', problem: `The tags are not well nested: ${error.message}` };
  }
}

/** @param pairs id of the opening tag, by what its closing one says about it */
function contentOf(element: Element, pairs: Map<string, string>): string {
  return element.children
    .map((child) => (typeof child === 'string' ? escapeTagged(child) : codeOf(child, pairs)))
    .join('');
}

function codeOf(element: Element, pairs: Map<string, string>): string {
  const { name, attributes } = element;
  const id = attributes.get('id') ?? '';
  switch (name) {
    case 'g':
    case 'pc':
      return `<${id}>${contentOf(element, pairs)}</${id}>`;
    case 'x':
    case 'ph':
    case 'it':
      return `<${id}/>`;
    case 'bpt':
    case 'bx':
    case 'sc':
      pairs.set(attributes.get('rid') ?? id, id);
      return `<${id}>`;
    case 'ept':
    case 'ex':
    case 'ec': {
      const reference = attributes.get('startRef') ?? attributes.get('rid') ?? id;
      return `</${pairs.get(reference) ?? reference}>`;
    }
    case 'cp':
      return escapeTagged(String.fromCodePoint(Number.parseInt(attributes.get('hex') ?? 'FFFD', 16) % 0x110000));
    case 'sm':
    case 'em':
      return '';
    default:
      return contentOf(element, pairs); // mrk, and what other tools add
  }
}
