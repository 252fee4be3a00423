import {
  type Code,
  type CodeType,
  escapeTagged,
  PLACEHOLDER,
  parseTagged,
  type TaggedNode,
  TaggedTextError,
} from '../tagged-text';
import { type InlineNode, type LinkNode, MARKS, type Mark, type TextNode } from './nodes';

/** Words with their formatting, as tagged text and as Strapi stores them. */
export interface TaggedWords {
  text: string;
  codes: Code[];
}

const EMPTY_CODES = new RegExp(`(\n|${PLACEHOLDER.source})`);

/** Plain text as tagged text: placeholders are tags, line breaks stay characters. */
export function tagPlain(words: string): TaggedWords {
  const tagger = new Tagger();
  return { text: tagger.placeholders(words), codes: tagger.codes };
}

/** Plain text again. @throws TaggedTextError for a tag that stands for nothing */
export function untagPlain(text: string, codes: readonly Code[]): string {
  const shown = (nodes: readonly TaggedNode[]): string =>
    nodes
      .map((node) => {
        if (typeof node === 'string') return node;
        if (node.children) throw new TaggedTextError(`<${node.id}> is no tag of the source.`);
        return codeOf(codes, node.id, 'placeholder').value;
      })
      .join('');
  return shown(parseTagged(text));
}

/**
 * The children of a paragraph, heading, quote or list item as tagged text. Formatting nests in one order (link, bold,
 * italic, underline, strikethrough, code), so that the same look is always the same text; a mark that goes on over
 * several leaves is one tag.
 */
export function tagInline(children: readonly InlineNode[]): TaggedWords {
  const tagger = new Tagger();
  return { text: tagger.inline(children), codes: tagger.codes };
}

/**
 * Rebuilds children from tagged text; the inverse of `tagInline`.
 *
 * @param codes what the tags stand for: those of the source, so that a translation cannot bring a link of its own
 * @param model children whose habits are kept: Strapi's editor stores empty leaves around links, other writers do not
 * @throws TaggedTextError for a tag that stands for nothing, or that closes where it must not
 */
export function untagInline(text: string, codes: readonly Code[], model: readonly InlineNode[] = []): InlineNode[] {
  const inlines: InlineNode[] = [];
  const build = (nodes: readonly TaggedNode[], marks: readonly Mark[], siblings: InlineNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') addLeaf(siblings, node, marks);
      else if (!node.children) {
        const code = codeOf(codes, node.id, 'break', 'placeholder');
        addLeaf(siblings, code.type === 'break' ? '\n' : (code.value ?? ''), marks);
      } else {
        const code = codeOf(codes, node.id, 'link', ...MARKS);
        if (code.type !== 'link') build(node.children, [...marks, code.type as Mark], siblings);
        else {
          if (siblings !== inlines) throw new TaggedTextError(`<${node.id}> is a link within a link.`);
          const link = { ...linkLike(model, code), children: [] as TextNode[] };
          inlines.push(link);
          build(node.children, marks, link.children);
          if (link.children.length === 0) link.children.push({ type: 'text', text: '' });
        }
      }
    }
  };
  build(parseTagged(text), [], inlines);
  return withEmptyLeaves(inlines, model);
}

/** What a tag stands for. @throws TaggedTextError if it is nothing, or nothing of these types */
function codeOf(codes: readonly Code[], id: string, ...types: readonly CodeType[]): Code {
  const code = codes.find((one) => one.id === id);
  if (code && types.includes(code.type)) return code;
  const known = codes.map((one) => `<${one.id}>`).join(', ') || 'none';
  throw new TaggedTextError(`The tag ${id} is not one of the source, or used differently there (known: ${known}).`);
}

function addLeaf(siblings: InlineNode[], text: string, marks: readonly Mark[]): void {
  const last = siblings.at(-1);
  if (text === '') return;
  if (last?.type === 'text' && sameMarks(last as TextNode, marks)) (last as TextNode).text += text;
  else siblings.push({ type: 'text', text, ...Object.fromEntries(marks.map((mark) => [mark, true])) } as TextNode);
}

function sameMarks(leaf: TextNode, marks: readonly Mark[]): boolean {
  return MARKS.every((mark) => (leaf[mark] === true) === marks.includes(mark));
}

/** A link of the source keeps what else it says (`rel`, `target`). */
function linkLike(model: readonly InlineNode[], { value = '' }: Code): LinkNode {
  const like = model.find((node): node is LinkNode => node.type === 'link' && node.url === value);
  return { ...like, type: 'link', url: value, children: [] };
}

/** Slate, which is Strapi's editor, wants a leaf on either side of a link, and stores it empty where no words are. */
function withEmptyLeaves(inlines: InlineNode[], model: readonly InlineNode[]): InlineNode[] {
  if (inlines.length === 0) return [{ type: 'text', text: '' }];
  const padded = model.some(
    (node, index) =>
      node.type === 'text' &&
      node.text === '' &&
      (model[index - 1]?.type === 'link' || model[index + 1]?.type === 'link'),
  );
  if (!padded) return inlines;
  return inlines.flatMap((node, index) => {
    if (node.type !== 'link') return [node];
    const before = inlines[index - 1]?.type === 'text' ? [] : [emptyLeaf()];
    const atEnd = index === inlines.length - 1 ? [emptyLeaf()] : [];
    return [...before, node, ...atEnd];
  });
}

function emptyLeaf(): TextNode {
  return { type: 'text', text: '' };
}

/** Writes tagged text and numbers its tags in the order in which they open. */
class Tagger {
  readonly codes: Code[] = [];

  private next(type: CodeType, value?: string): string {
    const id = String(this.codes.length + 1);
    this.codes.push({ id, type, ...(value !== undefined && { value }) });
    return id;
  }

  placeholders(words: string, breaks = false): string {
    return words
      .split(EMPTY_CODES)
      .map((part, index) => {
        if (index % 2 === 0 || (part === '\n' && !breaks)) return escapeTagged(part);
        return `<${part === '\n' ? this.next('break') : this.next('placeholder', part)}/>`;
      })
      .join('');
  }

  inline(children: readonly InlineNode[]): string {
    return runs(children, isLink)
      .map((nodes) => {
        const [first] = nodes;
        if (first?.type !== 'link') return this.marked(nodes as TextNode[], MARKS);
        const id = this.next('link', first.url);
        return `<${id}>${this.marked(first.children, MARKS)}</${id}>`;
      })
      .join('');
  }

  private marked(leaves: readonly TextNode[], [mark, ...inner]: readonly Mark[]): string {
    const words = leaves.filter(({ text }) => text !== '');
    if (!mark) return words.map(({ text }) => this.placeholders(text, true)).join('');
    return runs(words, (leaf) => leaf[mark] === true)
      .map((run) => {
        if (run[0]?.[mark] !== true) return this.marked(run, inner);
        const id = this.next(mark);
        return `<${id}>${this.marked(run, inner)}</${id}>`;
      })
      .join('');
  }
}

/** Every link is a run of its own: two links side by side are two. */
function isLink(node: InlineNode): unknown {
  return node.type === 'link' ? node : false;
}

/** Splits a list into runs of neighbours for which `key` is the same. */
function runs<T>(list: readonly T[], key: (one: T) => unknown): T[][] {
  const found: T[][] = [];
  for (const one of list) {
    const run = found.at(-1);
    const [first] = run ?? [];
    if (run && first !== undefined && key(first) === key(one)) run.push(one);
    else found.push([one]);
  }
  return found;
}
