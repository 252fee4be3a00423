import MarkdownIt from 'markdown-it';

/** Strapi's rich text: a list of blocks (documentation, "Rich text (blocks)"). */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'list'; format: 'ordered' | 'unordered'; children: { type: 'list-item'; children: Inline[] }[] };

type Text = { type: 'text'; text: string; bold?: true; italic?: true };
type Inline = Text | { type: 'link'; url: string; children: Text[] };

type Token = ReturnType<MarkdownIt['parse']>[number];

const markdown = new MarkdownIt('zero').enable(['heading', 'list', 'emphasis', 'link', 'newline', 'escape']);

/**
 * Reads rich text written as Markdown: paragraphs, headings, flat lists, bold, italic and links.
 *
 * @throws Error naming what blocks cannot hold (a nested list, a link that is not http or https)
 */
export function parseRichText(source: string): Block[] {
  const blocks: Block[] = [];
  let list: Extract<Block, { type: 'list' }> | undefined;
  let level = 0;
  for (const token of markdown.parse(source, {})) {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      if (list) throw new Error('a list within a list is not supported');
      list = { type: 'list', format: token.type === 'ordered_list_open' ? 'ordered' : 'unordered', children: [] };
      blocks.push(list);
    } else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') {
      list = undefined;
    } else if (token.type === 'heading_open') {
      level = Number(token.tag.slice(1));
    } else if (token.type === 'heading_close') {
      level = 0;
    } else if (token.type === 'inline') {
      const children = parseInline(token.children ?? []);
      if (list) list.children.push({ type: 'list-item', children });
      else if (level > 0) blocks.push({ type: 'heading', level, children });
      else blocks.push({ type: 'paragraph', children });
    }
  }
  return blocks;
}

function parseInline(tokens: Token[]): Inline[] {
  const inlines: Inline[] = [];
  let target: Text[] | undefined;
  let bold = false;
  let italic = false;
  for (const token of tokens) {
    if (token.type === 'strong_open' || token.type === 'strong_close') bold = token.nesting > 0;
    else if (token.type === 'em_open' || token.type === 'em_close') italic = token.nesting > 0;
    else if (token.type === 'link_close') target = undefined;
    else if (token.type === 'link_open') {
      const url = token.attrGet('href') ?? '';
      if (!/^https?:\/\//.test(url)) throw new Error(`the link "${url}" is not an http or https address`);
      target = [];
      inlines.push({ type: 'link', url, children: target });
    } else {
      const text = token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
      if (text !== '')
        (target ?? inlines).push({ type: 'text', text, ...(bold && { bold }), ...(italic && { italic }) });
    }
  }
  return inlines;
}
