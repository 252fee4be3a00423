import { ATTRIBUTES, type Attributes, PICTURE } from './attributes';

/** What is wrong with rich text, and where in it. */
export interface Problem {
  path: (string | number)[];
  message: string;
}

type Members = Record<string, unknown>;

/** Deeper than anybody writes a list within a list. */
const DEEPEST = 12;

const INLINE = ['text', 'link'];
const BLOCKS = ['paragraph', 'heading', 'quote', 'code', 'list', 'image'];
/** Kinds of node, and what each holds. Strapi's own checks (core, blocks-validator.js) say the same, and fail on null. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  paragraph: INLINE,
  heading: INLINE,
  quote: INLINE,
  code: ['text'],
  list: ['list', 'list-item'],
  'list-item': INLINE,
  image: INLINE,
  link: ['text'],
};
/** The attributes that some node has. */
const NAMES = new Set(Object.values(ATTRIBUTES).flatMap((attributes) => Object.keys(attributes)));

/**
 * Looks for what is no rich text, or could do something in a page: links that lead elsewhere than they seem to,
 * attributes that no editor writes.
 *
 * @param blocks what a blocks field is to hold
 * @returns each problem, with its path within the blocks
 */
export function problemsIn(blocks: readonly unknown[]): Problem[] {
  return inNodes(blocks, BLOCKS, [], 0);
}

function inNodes(nodes: unknown, kinds: readonly string[], path: Problem['path'], depth: number): Problem[] {
  if (!Array.isArray(nodes)) return [{ path, message: 'must be a list' }];
  if (depth > DEEPEST) return [{ path, message: `is nested more than ${DEEPEST} levels deep` }];
  return nodes.flatMap((node, index) => inNode(node, kinds, [...path, index], depth));
}

function inNode(node: unknown, kinds: readonly string[], path: Problem['path'], depth: number): Problem[] {
  const { type, children, image, ...attributes } = isMembers(node) ? node : ({} as Members);
  if (typeof type !== 'string' || !kinds.includes(type))
    return [{ path, message: `must be one of ${kinds.join(', ')}` }];
  const held = CHILDREN[type];
  return [
    ...inAttributes(attributes, ATTRIBUTES[type] ?? {}, path),
    ...(type === 'image' ? inPicture(image, [...path, 'image']) : unlessCleared(image, [...path, 'image'])),
    ...(held
      ? inNodes(children, held, [...path, 'children'], depth + 1)
      : unlessCleared(children, [...path, 'children'])),
  ];
}

function inAttributes(values: Members, attributes: Attributes, path: Problem['path']): Problem[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const here = [...path, name];
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (!attribute) return NAMES.has(name) ? unlessCleared(value, here) : [noAttribute(here)];
    if (value === null || value === undefined || attribute.test(value)) return [];
    return [{ path: here, message: attribute.rule ?? 'has a value that it cannot have' }];
  });
}

/** Strapi's editor leaves null where a node that became another kind had an attribute. */
function unlessCleared(value: unknown, path: Problem['path']): Problem[] {
  return value === null || value === undefined ? [] : [noAttribute(path)];
}

function noAttribute(path: Problem['path']): Problem {
  return { path, message: 'is no attribute of this' };
}

function inPicture(image: unknown, path: Problem['path']): Problem[] {
  if (!isMembers(image)) return [{ path, message: 'must be a picture of the media library' }];
  const { formats, provider_metadata: metadata, ...file } = image;
  return [
    ...inAttributes(file, PICTURE, path),
    ...eachOf(formats, [...path, 'formats'], (format, here) =>
      isMembers(format) ? inAttributes(format, PICTURE, here) : [noAttribute(here)],
    ),
    ...eachOf(metadata, [...path, 'provider_metadata'], (value, here) =>
      typeof value === 'object' && value !== null ? [noAttribute(here)] : [],
    ),
  ];
}

function eachOf(
  members: unknown,
  path: Problem['path'],
  problems: (value: unknown, path: Problem['path']) => Problem[],
): Problem[] {
  if (members === null || members === undefined) return [];
  if (!isMembers(members)) return [{ path, message: 'has a value that it cannot have' }];
  return Object.entries(members).flatMap(([name, value]) => problems(value, [...path, name]));
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
