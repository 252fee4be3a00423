import { TextDecoder } from 'node:util';
import { XliffError } from './error';

const ENCODINGS = ['utf-8', 'utf-16', 'iso-8859-1', 'windows-1252', 'us-ascii'];

/**
 * Says in which encoding a file is: by its byte order mark, else by its XML declaration, else UTF-8 (XML 1.0, appendix F).
 *
 * @returns a decoder that takes the bytes in pieces and refuses what is no text in that encoding
 * @throws XliffError (`xliff-encoding`) for an encoding that is not read
 */
export function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoder('utf-16le');
  if (first === 0xfe && second === 0xff) return decoder('utf-16be');
  // Without a mark, UTF-16 still shows by its "<" of two bytes.
  if (first === 0x3c && second === 0) return decoder('utf-16le');
  if (first === 0 && second === 0x3c) return decoder('utf-16be');
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!ENCODINGS.includes(declared))
    throw new XliffError(
      'xliff-encoding',
      `The encoding "${declared}" is not read; save the file as UTF-8 (also read: ${ENCODINGS.slice(1).join(', ')}).`,
    );
  // A file without a mark that says UTF-16 and begins with "<" of one byte is none.
  return decoder(declared === 'utf-16' ? 'utf-8' : declared);
}

function decoder(label: string): TextDecoder {
  return new TextDecoder(label, { fatal: true });
}

/** @throws XliffError (`xliff-encoding`) for bytes that are no text */
export function decode(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch {
    throw new XliffError('xliff-encoding', `The file holds bytes that are no ${decoder.encoding.toUpperCase()} text.`);
  }
}
