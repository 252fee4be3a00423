import { XliffError } from '../error';
import { type Encoding, encodingOf } from './encoding';

// Small, so that parsing one takes a few milliseconds at most.
const CHUNK = 16 * 1024;

/**
 * The text of an XML file in pieces.
 *
 * @throws XliffError `xliff-encoding` for an encoding that is not read, and bytes that are not of the encoding
 */
export function* decodeXml(bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes);
  const decode = encoding === 'windows-1252' ? windows1252 : strictly(encoding);
  let line = 1;
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const chunk = bytes.subarray(start, start + CHUNK);
    let text: string;
    try {
      text = decode(chunk, start + CHUNK < bytes.length);
    } catch {
      const [before = ''] = new TextDecoder(encoding).decode(chunk).split('\uFFFD', 1);
      line += lineFeeds(before);
      throw new XliffError('xliff-encoding', `The file is not valid ${encoding.toUpperCase()}.`, { line });
    }
    line += lineFeeds(text);
    yield text;
  }
}

/** Refuses what does not belong to the encoding; a character may begin in one piece and end in the next. */
function strictly(encoding: Encoding): (bytes: Uint8Array, more: boolean) => string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, more) => decoder.decode(bytes, { stream: more });
}

function lineFeeds(text: string): number {
  return text.split('\n').length - 1;
}

// https://encoding.spec.whatwg.org/index-windows-1252.txt, the bytes 80 to 9F; TextDecoder leaves them as they are in
// several versions of Node (nodejs/node issue 56542).
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(/[\u0080-\u009F]/g, (character) => HIGH.charAt(character.charCodeAt(0) - 0x80));
}
