/**
 * Tagged text: how the words of a segment are written down wherever they travel (desk, API, memory, XLIFF): plain
 * text in which formatting is a numbered tag, `Press <1>here</1> or<2/>wait`. What a tag stands for is kept beside it,
 * as a `Code`; nothing of it, above all no address of a link, is in the text. `&` and `<` are written `&amp;`, `&lt;`.
 */

export type CodeType =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'code'
  | 'link'
  /** A line break; empty. */
  | 'break'
  /** Something a program fills in, like `{clinic}`; empty. */
  | 'placeholder';

/** What a program fills in: `{clinic}`, `{{clinic}}`, `%{clinic}`. */
export const PLACEHOLDER = /%?\{\{?[A-Za-z][\w.-]*\}?\}/;

/** What a numbered tag stands for. */
export interface Code {
  /** As in the tag: `1` for `<1>…</1>`. */
  id: string;
  type: CodeType;
  /** Address of a link, or the placeholder itself. */
  value?: string;
}

export interface Tag {
  id: string;
  /** Undefined for a tag without content, `<2/>`. */
  children?: TaggedNode[];
}

export type TaggedNode = string | Tag;

/** Text that is not well-formed tagged text; its message is for the person who wrote it. */
export class TaggedTextError extends Error {
  override name = 'TaggedTextError';
}

/** More levels than any formatting has; beyond, walking through them would exhaust the stack. */
const MAX_DEPTH = 50;

const ID = '[A-Za-z0-9][A-Za-z0-9_.-]*';
const TOKEN = new RegExp(`<(/?)(${ID})(/?)>|<|&(amp|lt);`, 'g');

/** @throws TaggedTextError naming the tag that is wrong: never closed, closed too early, or no tag at all */
export function parseTagged(text: string): TaggedNode[] {
  const root: TaggedNode[] = [];
  const open: { id: string; children: TaggedNode[] }[] = [];
  const current = () => open.at(-1)?.children ?? root;
  let end = 0;
  const add = (words: string) => {
    const siblings = current();
    const last = siblings.at(-1);
    if (words === '') return;
    if (typeof last === 'string') siblings[siblings.length - 1] = last + words;
    else siblings.push(words);
  };
  for (const match of text.matchAll(TOKEN)) {
    const [token, closing, id, empty, entity] = match;
    add(text.slice(end, match.index));
    end = match.index + token.length;
    if (entity) add(entity === 'amp' ? '&' : '<');
    else if (!id || (closing && empty)) throw new TaggedTextError('"<" begins no tag here; write it as &lt;.');
    else if (empty) current().push({ id });
    else if (!closing) {
      if (open.length >= MAX_DEPTH) throw new TaggedTextError(`Tags are nested more than ${MAX_DEPTH} deep.`);
      const tag = { id, children: [] };
      current().push(tag);
      open.push(tag);
    } else if (open.pop()?.id !== id) throw new TaggedTextError(`</${id}> closes no open <${id}>.`);
  }
  const [unclosed] = open;
  if (unclosed) throw new TaggedTextError(`<${unclosed.id}> is never closed.`);
  add(text.slice(end));
  return root;
}

export function writeTagged(nodes: readonly TaggedNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeTagged(node);
      return node.children ? `<${node.id}>${writeTagged(node.children)}</${node.id}>` : `<${node.id}/>`;
    })
    .join('');
}

/** Plain text as tagged text without tags. */
export function escapeTagged(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * The words alone.
 *
 * @param codes tells line breaks and placeholders, which stand for text; without it they are a space
 */
export function plainTagged(text: string, codes: readonly Code[] = []): string {
  const shown = (nodes: readonly TaggedNode[]): string =>
    nodes
      .map((node) => {
        if (typeof node === 'string') return node;
        if (node.children) return shown(node.children);
        const code = codes.find(({ id }) => id === node.id);
        return code?.type === 'placeholder' ? (code.value ?? '') : code?.type === 'break' ? '\n' : ' ';
      })
      .join('');
  return shown(parseTagged(text));
}

/** Every tag, in the order of the text. */
export function tagsOf(text: string): Tag[] {
  const collect = (nodes: readonly TaggedNode[]): Tag[] =>
    nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...collect(node.children ?? [])]));
  return collect(parseTagged(text));
}
