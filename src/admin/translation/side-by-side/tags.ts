import { type Code, parseTagged, plainTagged, TaggedTextError } from '../../../tagged-text';

const NAMES: Record<Code['type'], string> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  strikethrough: 'struck through',
  code: 'code',
  link: 'link',
  break: 'line break',
  placeholder: 'placeholder',
};

const EMPTY = new Set<Code['type']>(['break', 'placeholder']);

/** What a tag does, in words. */
export function describe({ type, value }: Code): string {
  return value && (type === 'link' || type === 'placeholder') ? `${NAMES[type]} ${value}` : NAMES[type];
}

export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** Puts a tag around what is selected, or at the cursor if it stands for something itself. */
export function insertTag({ text, start, end }: Selection, { id, type }: Code): Selection {
  const [before, within, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (EMPTY.has(type)) {
    const position = start + `<${id}/>`.length;
    return { text: `${before}<${id}/>${after}`, start: position, end: position };
  }
  const open = start + `<${id}>`.length;
  return { text: `${before}<${id}>${within}</${id}>${after}`, start: open, end: open + within.length };
}

/** Why a text cannot be saved as it is; undefined if it can. */
export function tagProblem(text: string, codes: readonly Code[]): string | undefined {
  try {
    const known = new Set(codes.map(({ id }) => id));
    const unknown = idsIn(text).find((id) => !known.has(id));
    return unknown === undefined ? undefined : `<${unknown}> is no tag of the source.`;
  } catch (error) {
    if (error instanceof TaggedTextError) return error.message;
    throw error;
  }
}

function idsIn(text: string): string[] {
  const collect = (nodes: ReturnType<typeof parseTagged>): string[] =>
    nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.id, ...collect(node.children ?? [])]));
  return collect(parseTagged(text));
}

/** Characters of the words, as the field counts them; of everything while a tag is half written. */
export function lengthOf(text: string, codes: readonly Code[]): number {
  try {
    return plainTagged(text, codes).length;
  } catch (error) {
    if (error instanceof TaggedTextError) return text.length;
    throw error;
  }
}
