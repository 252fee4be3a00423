import { XliffError } from '../error';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const DECLARED: ReadonlyMap<string, Encoding> = new Map<string, Encoding>([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  // What calls itself ISO-8859-1 and has bytes of 80 to 9F is windows-1252, too: there they would be control characters.
  ['iso-8859-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
]);

/**
 * By its byte order mark or, without one, by its declaration (XML 1.0, appendix F).
 *
 * @throws XliffError `xliff-encoding` for one that is not read
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0 || second === 0) throw unread('UTF-16 without a byte order mark, or UTF-32');
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)/.exec(start)?.[1] ?? 'UTF-8';
  const encoding = DECLARED.get(declared.toLowerCase());
  if (!encoding) throw unread(declared);
  return encoding;
}

function unread(encoding: string): XliffError {
  const allowed = 'UTF-8, UTF-16 with a byte order mark, ISO-8859-1 and windows-1252';
  return new XliffError('xliff-encoding', `The encoding is ${encoding}; ${allowed} are read.`, { line: 1 });
}
