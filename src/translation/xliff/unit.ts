import { type ReadUnit, TRAVELS } from './document';
import { childNamed, childrenNamed, type Element, textOf } from './element';
import { XliffError } from './error';
import { type ReadText, readInline } from './inline';

/** What a unit takes over from the elements around it. */
export interface Around {
  original: string;
  translate: boolean;
}

/**
 * Reads a `trans-unit` (1.x) or `unit` (2.x).
 *
 * @throws XliffError (`xliff-invalid`) for a unit without id or source
 */
export function readUnit(element: Element, { original, translate }: Around): ReadUnit {
  const { attributes, line } = element;
  const id = attributes.get('id');
  if (!id) throw new XliffError('xliff-invalid', `A ${element.name} has no id.`, line);
  const { source, target, problem } = element.name === 'unit' ? texts2(element) : texts1(element);
  if (!source) throw new XliffError('xliff-invalid', `The unit "${id.slice(0, 100)}" has no source.`, line);
  const path = attributes.get(element.name === 'unit' ? 'name' : 'resname');
  const said = problem ?? source.problem ?? target?.problem;
  return {
    original,
    id,
    ...(path !== undefined && { path }),
    translate: attributes.has('translate') ? attributes.get('translate') !== 'no' : translate,
    source: source.text,
    ...(target && target.text !== '' && { target: target.text }),
    ...travelled(element),
    line,
    ...(said !== undefined && { problem: said }),
  };
}

interface Texts {
  source: ReadText | undefined;
  target: ReadText | undefined;
  problem?: string;
}

/** XLIFF 1.x: segments are markers within the target. `alt-trans` is another element and so not looked at. */
function texts1(element: Element): Texts {
  const source = childNamed(element, 'source');
  const target = childNamed(element, 'target');
  return { source: source && readInline(source), target: target && readInline(target) };
}

/** XLIFF 2.x: a unit is a row of segments and of what stands between them; targets may be in another order. */
function texts2(element: Element): Texts {
  const parts = element.children.filter(
    (child): child is Element => typeof child !== 'string' && (child.name === 'segment' || child.name === 'ignorable'),
  );
  const read = parts.map((part, index) => {
    const source = childNamed(part, 'source');
    const target = childNamed(part, 'target');
    const text = target && readInline(target);
    return {
      isSegment: part.name === 'segment',
      source: source ? readInline(source) : { text: '' },
      target: text && text.text !== '' ? text : undefined,
      problem: text?.problem,
      order: Number(target?.attributes.get('order') ?? index + 1),
    };
  });
  if (!read.some(({ isSegment }) => isSegment)) return { source: undefined, target: undefined };
  const problem = read.map((part) => part.problem ?? part.source.problem).find((one) => one !== undefined);
  const source = { text: read.map((part) => part.source.text).join('') };
  const segments = read.filter(({ isSegment, source: { text } }) => isSegment && text.trim() !== '');
  const done = segments.filter(({ target }) => target !== undefined);
  if (done.length === 0) return { source, target: undefined, ...(problem && { problem }) };
  const isPartial = done.length < segments.length;
  const target = {
    text: [...read]
      .sort((a, b) => a.order - b.order)
      .map((part) => part.target?.text ?? (part.isSegment ? '' : part.source.text))
      .join(''),
  };
  const said =
    problem ?? (isPartial ? `Only ${done.length} of its ${segments.length} segments are translated.` : undefined);
  return { source, target, ...(said !== undefined && { problem: said }) };
}

/** What the export wrote into the unit: contexts in 1.x, notes in 2.x. */
function travelled(element: Element): Partial<ReadUnit> {
  const contexts = childrenNamed(element, 'context-group').flatMap((group) => childrenNamed(group, 'context'));
  const notes = childrenNamed(element, 'notes').flatMap((group) => childrenNamed(group, 'note'));
  const values = new Map(
    [...contexts, ...notes].map((one) => [
      one.attributes.get('context-type') ?? one.attributes.get('category'),
      textOf(one).trim(),
    ]),
  );
  const print = (name: string) => {
    const value = values.get(name);
    return value !== undefined && /^[0-9a-f]{32}$/.test(value) ? value : undefined;
  };
  const sourceFingerprint = print(TRAVELS.sourceFingerprint);
  const targetFingerprint = print(TRAVELS.targetFingerprint);
  const sourceStatus = values.get(TRAVELS.sourceStatus);
  return {
    ...(sourceFingerprint && { sourceFingerprint }),
    ...(targetFingerprint && { targetFingerprint }),
    ...((sourceStatus === 'draft' || sourceStatus === 'published') && { sourceStatus }),
  };
}
