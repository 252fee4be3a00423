/** A node of Strapi's rich text, seen from what carries its words. */
interface RichTextNode {
  type?: string;
  text?: string;
  children?: readonly RichTextNode[];
}

const INLINE = new Set(['text', 'link']);

/**
 * The words of rich text, for places that show no formatting.
 *
 * @param blocks what a blocks field holds
 * @returns one line for each paragraph, heading, quote, code and list item; empty ones leave none
 */
export function plainText(blocks: readonly RichTextNode[]): string {
  return blocks.flatMap(linesOf).join('\n');
}

/** A node is one line if its children are inline; otherwise each child brings its own lines. */
function linesOf({ children = [], text = '' }: RichTextNode): string[] {
  const lines = children.some(({ type = '' }) => !INLINE.has(type))
    ? children.flatMap(linesOf)
    : [wordsOf({ children, text })];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function wordsOf({ text = '', children = [] }: RichTextNode): string {
  return text + children.map(wordsOf).join('');
}
