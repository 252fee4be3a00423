/** A node of Strapi's rich text, seen from what carries its words. */
export interface RichTextNode {
  type?: string;
  text?: string;
  /** Where it is in another language than the text around it. */
  locale?: string | undefined;
  children?: readonly RichTextNode[];
}

const INLINE = new Set(['text', 'link']);

/** A line of rich text, and its language where that is not the one around it. */
interface Line {
  text: string;
  locale?: string | undefined;
}

/**
 * The words of rich text, for places that show no formatting.
 *
 * @param blocks what a blocks field holds
 * @returns one line for each paragraph, heading, quote, code and list item; empty ones leave none
 */
export function plainText(blocks: readonly RichTextNode[]): string {
  return linesOf(blocks)
    .map(({ text }) => text)
    .join('\n');
}

/** The lines of rich text with their languages: those that stand in for outdated ones are in another. */
export function linesOf(blocks: readonly RichTextNode[]): Line[] {
  return blocks.flatMap((block) => linesIn(block, undefined));
}

/** A node is one line if its children are inline; otherwise each child brings its own lines. */
function linesIn({ children = [], text = '', locale: own }: RichTextNode, around: string | undefined): Line[] {
  const locale = own ?? around;
  if (children.some(({ type = '' }) => !INLINE.has(type))) return children.flatMap((child) => linesIn(child, locale));
  const line = wordsOf({ children, text }).trim();
  return line === '' ? [] : [{ text: line, locale }];
}

function wordsOf({ text = '', children = [] }: RichTextNode): string {
  return text + children.map(wordsOf).join('');
}
