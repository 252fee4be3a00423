import type { Core, Struct, UID } from '@strapi/strapi';

interface Attribute {
  type: string;
  relation?: string;
  target?: UID.ContentType;
  mappedBy?: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** A relation that is the same in every language, seen from the side that owns its link table. */
export interface SharedRelation {
  /** Type whose schema owns the relation. */
  owner: UID.ContentType;
  target: UID.ContentType;
  attribute: string;
}

export function isLocalizedType(model: Struct.ContentTypeSchema): boolean {
  return (model.pluginOptions as Attribute['pluginOptions'])?.i18n?.localized === true;
}

/**
 * Names of the attributes that are facts: the same in every language. Strapi treats every relation as localized
 * whatever its schema says; here the schema decides, for relations as for everything else.
 */
export function factNames(model: Struct.ContentTypeSchema): string[] {
  return Object.entries(attributesOf(model))
    .filter(([, attribute]) => attribute.pluginOptions?.i18n?.localized === false)
    .map(([name]) => name);
}

/** Names of the facts that are relations, from whichever side. */
export function factRelations(model: Struct.ContentTypeSchema): string[] {
  const attributes = attributesOf(model);
  return factNames(model).filter((name) => attributes[name]?.type === 'relation');
}

/** Every shared relation that has `uid` at one of its ends. */
export function sharedRelations(strapi: Core.Strapi, uid: UID.ContentType): SharedRelation[] {
  return Object.values(strapi.contentTypes)
    .filter(isLocalizedType)
    .flatMap((model) =>
      factNames(model)
        .map((attribute) => ({ owner: model.uid, attribute, ...ownedRelation(attributesOf(model)[attribute]) }))
        .filter((relation): relation is SharedRelation => relation.target !== undefined),
    )
    .filter(({ owner, target }) => owner === uid || target === uid);
}

function ownedRelation(attribute: Attribute | undefined): { target?: UID.ContentType } {
  return attribute?.type === 'relation' && !attribute.mappedBy && attribute.target ? { target: attribute.target } : {};
}

function attributesOf(model: Struct.ContentTypeSchema): Record<string, Attribute> {
  return model.attributes as unknown as Record<string, Attribute>;
}
