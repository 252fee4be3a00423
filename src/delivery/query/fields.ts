import type { Core, UID } from '@strapi/strapi';
import { FILE, targetOf } from '../../content';
import { refuseAbove } from './budget';
import { isNoted, namesToShow, pictureOf, standsFor } from './names';
import { refuseName } from './refusal';
import { type CanonicalQuery, isTree, namesIn, type Tree } from './tree';

/** What `fields` may name beside values. */
export interface Showable {
  /** How what an entry of a type holds is shown unless told otherwise; none where entries are not shown. */
  whole?: (uid: UID.Schema) => Readonly<Record<string, CanonicalQuery | true>>;
  /** Members that are worked out, not stored. */
  derived: readonly string[];
}

/** What `fields` asks for: values, and what is to be populated for what an entry holds. */
interface Fields {
  attributes: string[];
  held: Tree;
}

/**
 * What the names of `fields` stand for: any member of the contract, whatever Strapi keeps it in.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function readFields(
  strapi: Core.Strapi,
  uid: UID.Schema,
  fields: unknown,
  path: readonly string[],
  { whole, derived }: Showable,
): Fields {
  const names = namesIn(fields, path);
  refuseAbove('names', path, names.length);
  const attributes: string[] = [];
  const held: Tree = {};
  for (const name of new Set(names)) {
    const { values, held: holding } = name === '*' ? { values: ['*'], held: [] } : standsFor(strapi, uid, name);
    if (whole && derived.includes(name)) held[name] = true;
    else if (whole && isNoted(uid, name)) continue;
    else if (values.length === 0 && !(whole && holding.length > 0)) return refuseField(name);
    for (const attribute of values) {
      const text = whole && pictureOf(uid, attribute);
      if (!text) attributes.push(attribute);
      // The texts of a picture come with it, or it with them.
      else if (!holding.includes(text.picture)) held[text.picture] = withText(held[text.picture], text.text);
    }
    for (const attribute of whole ? holding : [])
      held[attribute] = targetOf(uid, attribute) === FILE ? true : (whole?.(uid)[attribute] ?? true);
  }
  if (uid === FILE && whole) return { attributes: ofFile(attributes), held };
  if (attributes.includes('*')) return { attributes: ['*'], held };
  // Strapi takes an empty list for all there are.
  return { attributes: attributes.length > 0 ? attributes : ['documentId'], held };

  function refuseField(name: string): never {
    return refuseName(path, name, namesToShow(strapi, uid, derived));
  }

  /** A file has attributes that no picture shows. */
  function ofFile(asked: readonly string[]): string[] {
    const shown = namesToShow(strapi, uid, []);
    for (const name of asked) if (name !== '*' && !shown.includes(name)) refuseField(name);
    const all = asked.includes('*') ? shown : [...asked];
    // Lists show a smaller one.
    return all.some((name) => ['url', 'width', 'height'].includes(name)) ? [...all, 'formats'] : all;
  }
}

function withText(before: unknown, text: string): unknown {
  if (before === undefined) return { fields: [text] };
  return isTree(before) && Array.isArray(before.fields) ? { fields: [...before.fields, text] } : before;
}
