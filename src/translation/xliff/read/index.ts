import { setImmediate } from 'node:timers/promises';
import type { ReadXliff } from '../document';
import { XliffError } from '../error';
import { DEFAULT_LIMITS, type XliffLimits } from '../limits';
import { Collection } from './collection';
import { decodeXml } from './decode';
import { rootReader } from './root';
import { xmlParser } from './xml';

/** For how long other requests may have to wait, in milliseconds; one chunk more comes on top. */
const SLICE = 5;

/**
 * Reads what a translator's tool gave back: XLIFF 1.1, 1.2, 2.0 and 2.1, in UTF-8, UTF-16, ISO-8859-1 or windows-1252.
 * Parts are joined, `mrk` unwrapped, proposals (`alt-trans`, matches), comments and extensions skipped. States are not
 * read: tools leave stale ones behind. Other work of the process goes on meanwhile.
 *
 * @param bytes the file as it was sent
 * @returns the segments; what is wrong with a single one is its `problem`
 * @throws XliffError when the file as a whole cannot be trusted: its code says why, its message where
 */
export async function readXliff(bytes: Uint8Array, limits: XliffLimits = DEFAULT_LIMITS): Promise<ReadXliff> {
  if (bytes.length > limits.maxBytes) {
    const message = `The file has ${bytes.length} bytes; at most ${limits.maxBytes} are read.`;
    throw new XliffError('xliff-too-large', message);
  }
  const collection = new Collection(limits.maxUnits);
  const parser = xmlParser(rootReader(collection), limits.maxDepth);
  let since = performance.now();
  for (const text of decodeXml(bytes)) {
    parser.write(text);
    if (performance.now() - since < SLICE) continue;
    await setImmediate();
    since = performance.now();
  }
  parser.close();
  return collection.result();
}
