import type { Core, UID } from '@strapi/strapi';
import { attributeNamed, describedMembers } from '../../content';
import { attributesOf } from '../../model';
import { refuseAbove, type Spending } from './budget';
import type { Showable } from './fields';
import { membersOf } from './members';
import { namesToShow, namesWithin, standsFor } from './names';
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
  /** Members that are worked out, not stored, and are asked for like relations; with the type of those that can be narrowed. */
  derived: Derived;
  /** What `fields` asks for that is held. */
  more: Tree;
  /** How what an entry holds is shown unless told otherwise. */
  whole: NonNullable<Showable['whole']>;
}

/** By their names. */
export type Derived = Readonly<Record<string, UID.ContentType | null>>;

interface Populate {
  populate: Record<string, CanonicalQuery | true>;
  /** Values that stand beside what is populated, under one name with it. */
  values: string[];
}

/**
 * What `populate` asks for, as a tree of attributes: `a,b.c`, lists of such, `*`, and trees come to the same.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function readPopulate(
  strapi: Core.Strapi,
  asked: unknown,
  { uid, path, level, rows, derived, more, whole }: Place,
  spending: Spending,
  readNested: ReadNested,
): Populate {
  refuseAbove('levels', path, level + 1);
  const read: Populate = { populate: {}, values: [] };
  for (const [name, nested] of Object.entries({ ...more, ...asTree(strapi, uid, asked, path) })) add(name, nested);
  return read;

  function add(name: string, nested: unknown): void {
    if (NO.has(nested)) return;
    const here = [...path, name];
    if (Object.hasOwn(derived, name)) {
      spending.spend('populated', here);
      read.populate[name] = ofDerived(derived[name] ?? null, nested, here);
      return;
    }
    const { values, held: holding } = nestedWithin(name);
    if (!YES.has(nested) && !isTree(nested)) refuse(here, WRONG);
    if (describedMembers(uid)[name]?.is === 'group') {
      if (isTree(nested)) ofGroup(name, nested, here);
      else read.values.push(...values);
      if (isTree(nested) || holding.length === 0) spending.spend('populated', here);
      else for (const attribute of holding) add(attribute, whole(uid)[attribute] ?? true);
      return;
    }
    for (const attribute of holding) {
      spending.spend('populated', here);
      const target = membersOf(strapi, uid).get(attribute)?.target;
      if (!target) continue;
      const inner = { path: here, level: level + 1, rows: rows * held(strapi, uid, attribute) };
      const within = readNested(target, isTree(nested) ? nested : {}, inner);
      read.populate[attribute] = isTree(nested) || Object.keys(within).length > 0 ? within : true;
    }
  }

  function ofDerived(target: UID.ContentType | null, nested: unknown, here: readonly string[]): CanonicalQuery | true {
    if (YES.has(nested)) return true;
    if (!target || !isTree(nested)) return refuse(here, target ? WRONG : 'it is shown whole');
    return readNested(target, nested, { path: here, level: level + 1, rows: rows * MANY.relation });
  }

  /** What stands together under one name is no entry: what it holds is populated of the entry that it belongs to. */
  function ofGroup(name: string, { populate, ...others }: Tree, here: readonly string[]): void {
    const [other] = Object.keys(others);
    if (other !== undefined) refuseName(here, other, ['populate']);
    for (const [inner, nested] of Object.entries(asTree(strapi, uid, populate ?? {}, [...here, 'populate']))) {
      const attribute = attributeNamed(uid, `${name}.${inner}`);
      if (!attribute || !holds(attribute))
        refuseName(
          [...here, 'populate'],
          inner,
          namesWithin(uid, name).filter((one) => holds(`${name}.${one}`)),
        );
      add(attribute, nested);
    }
  }

  function holds(name: string): boolean {
    return standsFor(strapi, uid, name).held.length > 0;
  }

  /** The relation, component or picture of a name, or of those within it (`review` for its reviewer). */
  function nestedWithin(name: string): { values: string[]; held: string[] } {
    if (name === 'localizations') refuse(path, 'a single entry lists its languages in "alternates"', { key: name });
    const found = standsFor(strapi, uid, name);
    const isGroup = describedMembers(uid)[name]?.is === 'group';
    if (found.held.length > 0 || isGroup) return found;
    return refuseName(path, name, namesToShow(strapi, uid, Object.keys(derived), true));
  }
}

function held(strapi: Core.Strapi, uid: UID.Schema, name: string): number {
  const { relation, repeatable } = attributesOf(strapi.getModel(uid))[name] ?? {};
  if (relation?.endsWith('Many')) return MANY.relation;
  return repeatable ? MANY.component : 1;
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
