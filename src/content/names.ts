import type { UID } from '@strapi/strapi';
import { describedAttributes, describedMembers } from './attributes';
import { FILE, SHOWN_OF_PICTURES } from './picture';

/** Attributes by the names that the contract gives them, where these are others: `evidence.level`, `status`. */
type Renamed = ReadonlyMap<string, string>;

const known = new Map<UID.Schema, Renamed>();

/**
 * Attributes have other names than the members they keep, for Strapi cannot hold shared and localized members in one
 * component and reserves the name `status`.
 */
function renamed(uid: UID.Schema): Renamed {
  const names =
    known.get(uid) ??
    new Map(
      [...describedAttributes(uid)].flatMap(([attribute, { name }]) => (name === attribute ? [] : [[name, attribute]])),
    );
  known.set(uid, names);
  return names;
}

/** The attribute of a contract name (`evidence.level`), or undefined where both are the same. */
export function attributeNamed(uid: UID.Schema, name: string): string | undefined {
  return renamed(uid).get(name);
}

/** The attributes a contract name stands for as a whole: `evidence` for its level and its note. */
export function attributesWithin(uid: UID.Schema, name: string): string[] {
  return [...renamed(uid)].flatMap(([full, attribute]) =>
    full === name || full.startsWith(`${name}.`) ? [attribute] : [],
  );
}

/** The names of all members of a type, component or picture, without what is within them: `evidence`, `status`. */
export function memberNames(uid: UID.Schema): readonly string[] {
  return uid === FILE ? SHOWN_OF_PICTURES : Object.keys(describedMembers(uid));
}
