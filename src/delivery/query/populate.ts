import type { Core, UID } from '@strapi/strapi';
import { attributeNamed, attributesWithin, contractNames } from '../../content';
import { attributesOf } from '../../model';
import { refuseAbove, type Spending } from './budget';
import { membersOf } from './members';
import { refuse, refuseName } from './refusal';
import { type CanonicalQuery, isTree, namesIn, type Tree } from './tree';

const YES = new Set<unknown>([true, 'true', '*', '1', '']);
const NO = new Set<unknown>([false, 'false', '0', null]);

const WRONG = 'it must be true, * or what of it is wanted, for example populate[treatments][fields]=name';

/** How many a list of relations, or of components, holds in the content that a clinic has. */
const MANY = { relation: 5, component: 3 };

/** Reads what is nested one level deeper. */
type ReadNested = (
  uid: UID.Schema,
  query: Tree,
  place: { path: readonly string[]; level: number; rows: number },
) => CanonicalQuery;

interface Place {
  uid: UID.Schema;
  path: readonly string[];
  /** How many levels of populate lie above. */
  level: number;
  /** How many entries hold what is populated here, by estimate. */
  rows: number;
  /** Members that are worked out, not stored, and are asked for like relations. */
  derived: readonly string[];
}

/**
 * What `populate` asks for, as a tree of attributes: `a,b.c`, lists of such, `*`, and trees come to the same.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function readPopulate(
  strapi: Core.Strapi,
  populate: unknown,
  { uid, path, level, rows, derived }: Place,
  spending: Spending,
  readNested: ReadNested,
): Record<string, CanonicalQuery | true> {
  refuseAbove('levels', path, level + 1);
  const tree: Record<string, CanonicalQuery | true> = {};
  for (const [asked, nested] of Object.entries(asTree(strapi, uid, populate, path))) {
    if (NO.has(nested)) continue;
    const here = [...path, asked];
    spending.spend('populated', here);
    if (derived.includes(asked)) {
      if (!YES.has(nested)) refuse(here, 'it is shown whole');
      tree[asked] = true;
      continue;
    }
    for (const name of nestedWithin(strapi, uid, asked, path)) {
      const { target } = membersOf(strapi, uid).get(name) ?? {};
      const inner = { path: here, level: level + 1, rows: rows * held(strapi, uid, name) };
      if (!target || !(YES.has(nested) || isTree(nested))) refuse(here, WRONG);
      const read = readNested(target, isTree(nested) ? nested : {}, inner);
      tree[name] = isTree(nested) ? read : true;
    }
  }
  return tree;
}

function held(strapi: Core.Strapi, uid: UID.Schema, name: string): number {
  const { relation, repeatable } = attributesOf(strapi.getModel(uid))[name] ?? {};
  if (relation?.endsWith('Many')) return MANY.relation;
  return repeatable ? MANY.component : 1;
}

/** The relation, component or picture of a name, or of those within it (`review` for its reviewer). */
function nestedWithin(strapi: Core.Strapi, uid: UID.Schema, asked: string, path: readonly string[]): string[] {
  const members = membersOf(strapi, uid);
  if (asked === 'localizations') refuse(path, 'a single entry lists its languages in "alternates"', { key: asked });
  const named = attributeNamed(uid, asked);
  const within = named ? [named] : attributesWithin(uid, asked);
  const nested = [asked, ...within].filter((name) => members.get(name)?.target);
  if (nested.length > 0) return nested;
  const allowed = [...members].flatMap(([name, { target }]) => (target ? [name] : []));
  return refuseName(path, asked, [...allowed, ...contractNames(uid)]);
}

function asTree(strapi: Core.Strapi, uid: UID.Schema, populate: unknown, path: readonly string[]): Tree {
  if (isTree(populate) && !Object.keys(populate).every((key) => /^\d+$/.test(key))) return populate;
  const names = namesIn(populate, path).flatMap((name) => (name === '*' ? everyNested(strapi, uid) : [name]));
  const tree: Tree = {};
  for (const name of names) {
    const [head = '', ...rest] = (attributeNamed(uid, name) ?? name).split('.');
    const before = Object.hasOwn(tree, head) ? tree[head] : undefined;
    if (rest.length === 0) tree[head] = before ?? true;
    else {
      const nested = isTree(before) ? before : {};
      tree[head] = { ...nested, populate: [...((nested.populate as string[] | undefined) ?? []), rest.join('.')] };
    }
  }
  return tree;
}

function everyNested(strapi: Core.Strapi, uid: UID.Schema): string[] {
  return [...membersOf(strapi, uid)].flatMap(([name, { target }]) => (target ? [name] : []));
}
