/** Rich text as Strapi's blocks field stores it, as far as its words and formatting matter here. */
export const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

export type Mark = (typeof MARKS)[number];

export type TextNode = { type: 'text'; text: string } & { [mark in Mark]?: boolean };

export interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
  [more: string]: unknown;
}

export type InlineNode = TextNode | LinkNode;

/** A block, or an item of a list. */
export interface BlockNode {
  type: string;
  children: (BlockNode | InlineNode)[];
  image?: { alternativeText?: string | null; caption?: string | null; [more: string]: unknown };
  [more: string]: unknown;
}

/** Whether the node's children are words, not blocks. */
export function isLeaf({ type }: BlockNode): boolean {
  return type !== 'list';
}
