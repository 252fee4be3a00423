import type { UID } from '@strapi/strapi';
import { describedAttributes } from './attributes';

/**
 * Attributes of the model under the names that the contract gives them, for Strapi cannot hold shared and localized
 * members in one component and reserves the name `status`.
 */
function renamed(uid: UID.Schema): [name: string, attribute: string][] {
  return [...describedAttributes(uid)].flatMap(([attribute, { name }]) =>
    name === attribute ? [] : [[name, attribute]],
  );
}

/** The attribute of a contract name (`evidence.level`), or undefined where both are the same. */
export function attributeNamed(uid: UID.Schema, name: string): string | undefined {
  return renamed(uid).find(([full]) => full === name)?.[1];
}

/** The attributes a contract name stands for as a whole: `evidence` for its level and its note. */
export function attributesWithin(uid: UID.Schema, name: string): string[] {
  return renamed(uid).flatMap(([full, attribute]) => (full === name || full.startsWith(`${name}.`) ? [attribute] : []));
}

/** The names of the contract that are not those of attributes, without what is within them: `evidence`, `status`. */
export function contractNames(uid: UID.Schema): string[] {
  return [...new Set(renamed(uid).map(([name]) => name.split('.')[0] ?? name))];
}
