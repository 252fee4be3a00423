import type { Core, Struct, UID } from '@strapi/strapi';
import { type Attribute, attributesOf, isLocalizedType, localizedFlag } from '../model';

/** A relation that is the same in every language, seen from the side that owns its link table. */
export interface SharedRelation {
  /** Type whose schema owns the relation. */
  owner: UID.ContentType;
  target: UID.ContentType;
  attribute: string;
}

/**
 * Names of the attributes that are facts: the same in every language. Strapi treats every relation as localized
 * whatever its schema says; here the schema decides, for relations as for everything else.
 */
export function factNames(model: Struct.ContentTypeSchema): string[] {
  return facts(model).map(([name]) => name);
}

/** Names of the facts that are relations, from whichever side. */
export function factRelations(model: Struct.ContentTypeSchema): string[] {
  return facts(model)
    .filter(([, { type }]) => type === 'relation')
    .map(([name]) => name);
}

/** Every shared relation that has `uid` at one of its ends. */
export function sharedRelations(strapi: Core.Strapi, uid: UID.ContentType): SharedRelation[] {
  return Object.values(strapi.contentTypes)
    .filter(isLocalizedType)
    .flatMap((model) =>
      facts(model).flatMap(([attribute, { type, target, mappedBy }]) =>
        type === 'relation' && target && !mappedBy ? [{ owner: model.uid, target, attribute }] : [],
      ),
    )
    .filter(({ owner, target }) => owner === uid || target === uid);
}

function facts(model: Struct.ContentTypeSchema): [string, Attribute][] {
  return Object.entries(attributesOf(model)).filter(([, attribute]) => localizedFlag(attribute) === false);
}
