import type { Code } from '../tagged-text';
import { type TaggedWords, tagInline, tagPlain, untagInline, untagPlain } from './inline';
import type { SegmentKind } from './segment';

const PLAIN = new Set<SegmentKind>(['string', 'text', 'alternative-text', 'caption']);

/**
 * A text as it will be extracted once it is stored: with the tags numbered in its own order.
 *
 * @throws TaggedTextError for tags that stand for nothing
 */
export function retag(kind: SegmentKind, { text, codes }: { text: string; codes: readonly Code[] }): TaggedWords {
  return PLAIN.has(kind) ? tagPlain(untagPlain(text, codes)) : tagInline(untagInline(text, codes));
}
