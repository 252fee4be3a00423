import type { PseudoLocale } from './codes';
import { pseudoText, RULES } from './text';

/** A node of Strapi's rich text, seen from what carries its words; whatever else it holds stays. */
interface RichTextNode {
  type?: string;
  text?: string;
  children?: readonly RichTextNode[];
  image?: { alternativeText?: string | null };
}

const INLINE = new Set(['text', 'link']);

/**
 * Rich text as a pseudo-locale has it: the words of paragraphs, headings, list items and quotes, and what pictures
 * say instead of themselves. Structure, links, marks and blocks of code stay.
 *
 * @param blocks what a blocks field holds
 */
export function pseudoBlocks<Block extends RichTextNode>(code: PseudoLocale, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => pseudoBlock(code, block));
}

function pseudoBlock<Block extends RichTextNode>(code: PseudoLocale, block: Block): Block {
  const { type, children = [], image } = block;
  if (type === 'code') return block;
  const isLeaf = children.every(({ type: inner = '' }) => INLINE.has(inner));
  return {
    ...block,
    ...(block.children && { children: isLeaf ? pseudoLine(code, children) : pseudoBlocks(code, children) }),
    ...(image?.alternativeText && {
      image: { ...image, alternativeText: pseudoText(code, image.alternativeText) },
    }),
  };
}

/** One line of inline nodes; what stands at both ends of a text stands at both ends of the line. */
function pseudoLine(code: PseudoLocale, nodes: readonly RichTextNode[]): RichTextNode[] {
  const { words, open, close } = RULES[code];
  const leaves = nodes.flatMap(leavesOf).filter(({ text = '' }) => text.trim() !== '');
  const [first, last] = [leaves.at(0), leaves.at(-1)];
  const change = (node: RichTextNode): RichTextNode => {
    const { text, children } = node;
    if (children) return { ...node, children: children.map(change) };
    if (!text) return node;
    return { ...node, text: (node === first ? open : '') + words(text) + (node === last ? close : '') };
  };
  return nodes.map(change);
}

function leavesOf(node: RichTextNode): readonly RichTextNode[] {
  return node.children ? node.children.flatMap(leavesOf) : [node];
}
