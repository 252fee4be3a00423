import { SaxesParser } from 'saxes';
import { XliffError, type XliffErrorCode } from '../error';

/** An element where it begins. Names are without prefix. */
export interface XmlElement {
  name: string;
  namespace: string;
  line: number;
  /** The value of an attribute in no namespace, or of one of XML's own, such as `xml:lang`. */
  attribute(name: string): string | undefined;
}

/** What becomes of the content of an element. What it does not ask for is skipped. */
export interface ContentReader {
  /** A child: returns the reader of its content, or undefined to skip all of it. */
  open?(element: XmlElement): ContentReader | undefined;
  text?(text: string): void;
  close?(): void;
  /** Whether the element is kept in memory until it is closed, and so must not be longer than `MAX_PIECE`. */
  piece?: boolean;
}

/** Reads nothing of an element. */
export const SKIPPED: ContentReader = {};

export interface XmlParser {
  write(text: string): void;
  /** @throws XliffError when the document is not complete */
  close(): void;
}

/**
 * What a segment, a tag, a comment or anything else read in one go may have in characters. A long paragraph with
 * its translation is a tenth of it; without a limit, one comment of 20 MB takes a gigabyte to collect.
 */
const MAX_PIECE = 128 * 1024;

const MAX_ATTRIBUTES = 100;

/**
 * An XML parser that does nothing but read: no DTD, no entities but XML's five and numeric ones, no I/O.
 *
 * @param document gets the root element through `open`
 * @throws XliffError from `write` and `close`
 */
export function xmlParser(document: ContentReader, maxDepth: number): XmlParser {
  // What declares itself XML 1.1 is read by the rules of 1.0, as 1.1 would allow control characters.
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const readers: (ContentReader | undefined)[] = [document];
  let line = 1;
  let attributes = 0;
  let written = 0;
  let pieceStart = 0;
  let pieceDepth: number | undefined;

  const refuse = (code: XliffErrorCode, message: string) =>
    new XliffError(code, message, { line: parser.line, column: parser.column });
  const boundary = () => {
    if (pieceDepth === undefined) pieceStart = parser.position;
  };
  const text = (content: string) => {
    boundary();
    readers.at(-1)?.text?.(content);
  };

  parser.on('error', ({ message }) => {
    const fault = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw refuse('xliff-not-well-formed', `The file is not well-formed XML, or was cut off: ${fault}.`);
  });
  parser.on('doctype', () => {
    throw refuse('xliff-doctype', 'A DOCTYPE is not allowed, and XLIFF needs none.');
  });
  parser.on('opentagstart', () => {
    line = parser.line;
    attributes = 0;
    if (readers.length > maxDepth) throw refuse('xliff-too-deep', `At most ${maxDepth} elements may be nested.`);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) {
      throw refuse('xliff-too-large', `An element has more than ${MAX_ATTRIBUTES} attributes.`);
    }
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    boundary();
    const attribute = (name: string) => attributes[name]?.value;
    const reader = readers.at(-1)?.open?.({ name: local, namespace: uri, line, attribute });
    readers.push(reader);
    if (reader?.piece) pieceDepth ??= readers.length;
  });
  parser.on('closetag', () => {
    if (pieceDepth === readers.length) pieceDepth = undefined;
    boundary();
    readers.pop()?.close?.();
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', boundary);
  parser.on('processinginstruction', boundary);

  return {
    write(chunk) {
      parser.write(chunk);
      // Between two chunks `parser.position` counts the last one twice.
      written += chunk.length;
      if (written - pieceStart > MAX_PIECE) {
        throw refuse('xliff-too-large', `A single segment, tag or comment has more than ${MAX_PIECE} characters.`);
      }
    },
    close() {
      parser.close();
    },
  };
}
