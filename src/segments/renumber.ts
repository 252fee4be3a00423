import { type Code, parseTagged, type TaggedNode, writeTagged } from '../tagged-text';
import type { TaggedWords } from './inline';

/**
 * A translation numbers its tags in its own order. Gives each the number of the source's tag that does the same, so
 * that both can be compared and edited side by side. A tag with no counterpart gets a number the source has not.
 */
export function withNumbersOf(source: readonly Code[], { text, codes }: TaggedWords): TaggedWords {
  if (codes.length === 0) return { text, codes: [] };
  const free = [...source];
  const take = (matches: (code: Code) => boolean) => {
    const index = free.findIndex(matches);
    return index < 0 ? undefined : free.splice(index, 1)[0];
  };
  // Codes that are wholly the same first: a changed link must not take another link's number.
  const same = new Map(
    codes.map((code) => [code.id, take((one) => one.type === code.type && one.value === code.value)]),
  );
  let surplus = source.length;
  const numbers = new Map(
    codes.map((code) => {
      const counterpart = same.get(code.id) ?? take((one) => one.type === code.type && code.type === 'link');
      if (counterpart) return [code.id, counterpart.id];
      surplus += 1;
      return [code.id, String(surplus)];
    }),
  );
  const renumber = (nodes: readonly TaggedNode[]): TaggedNode[] =>
    nodes.map((node) =>
      typeof node === 'string'
        ? node
        : { id: numbers.get(node.id) ?? node.id, ...(node.children && { children: renumber(node.children) }) },
    );
  return {
    text: writeTagged(renumber(parseTagged(text))),
    codes: codes.map((code) => ({ ...code, id: numbers.get(code.id) ?? code.id })),
  };
}
