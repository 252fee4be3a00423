import { createHash } from 'node:crypto';
import type { TaggedWords } from './inline';

/**
 * Tells one text from another: words, formatting and where links lead. 32 hexadecimal digits.
 * Letters that Unicode can write in two ways count as the same (normal form C).
 */
export function fingerprint({ text, codes }: TaggedWords): string {
  const meaning = codes.map(({ id, type, value }) => [id, type, value ?? null]);
  return createHash('sha256')
    .update(JSON.stringify([text.normalize('NFC'), meaning]))
    .digest('hex')
    .slice(0, 32);
}
