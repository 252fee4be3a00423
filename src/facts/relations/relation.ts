import type { Core, UID } from '@strapi/strapi';
import { attributesOf, hasDrafts, isLocalizedType, localizedFlag } from '../../model';
import { joinTableOf } from '../../strapi';

/**
 * Table of which documents are related, in the drafts and as published. Strapi links rows, which go with every version
 * that is unpublished, discarded or deleted, and does not bring back what another document said; see `project`.
 */
export const DOCUMENT_LINKS = 'facts.document_links';

/** One end of a relation. */
export interface End {
  uid: UID.ContentType;
  table: string;
  /** Column of the link table that names rows of this end. */
  column: string;
  /** Attribute by which this end knows the other; undefined at the far end of a one-way relation. */
  attribute: string | undefined;
  /** Column of the link table with the place of the other end in this end's list. */
  order: string | undefined;
  localized: boolean;
  drafts: boolean;
}

/** A relation between documents, whatever their languages: a fact. */
export interface Relation {
  /** Name of its link table, by which the relation is known. */
  links: string;
  /** The end whose type declares it. */
  owner: End;
  target: End;
}

const known = new WeakMap<Core.Strapi, readonly Relation[]>();

/**
 * Every relation that is a fact and whose owner has drafts. Strapi treats every relation as localized whatever its
 * schema says; here the schema decides, for relations as for everything else.
 */
export function relationsOf(strapi: Core.Strapi): readonly Relation[] {
  const relations = known.get(strapi) ?? read(strapi);
  known.set(strapi, relations);
  return relations;
}

/** The relations that have a type at one of their ends. */
export function relationsAt(strapi: Core.Strapi, uid: UID.ContentType): readonly Relation[] {
  return relationsOf(strapi).filter(({ owner, target }) => owner.uid === uid || target.uid === uid);
}

function read(strapi: Core.Strapi): readonly Relation[] {
  const owners = Object.values(strapi.contentTypes).filter(
    (model) => model.uid.startsWith('api::') && hasDrafts(model),
  );
  return owners.flatMap((model) =>
    Object.entries(attributesOf(model)).flatMap(([name, attribute]) => {
      const { type, target, mappedBy, inversedBy } = attribute;
      const isFact = type === 'relation' && localizedFlag(attribute) === false && !mappedBy;
      if (!isFact || !target?.startsWith('api::')) return [];
      const joinTable = joinTableOf(strapi, model.uid, name);
      const { joinColumn, inverseJoinColumn, orderColumnName, inverseOrderColumnName } = joinTable;
      return [
        {
          links: joinTable.name,
          owner: endOf(strapi, model.uid, joinColumn.name, name, orderColumnName),
          target: endOf(strapi, target, inverseJoinColumn.name, inversedBy, inverseOrderColumnName),
        },
      ];
    }),
  );
}

function endOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  column: string,
  attribute: string | undefined,
  order: string | undefined,
): End {
  const model = strapi.contentType(uid);
  const { tableName } = strapi.db.metadata.get(uid);
  return {
    uid,
    table: tableName,
    column,
    attribute,
    order,
    localized: isLocalizedType(model),
    drafts: hasDrafts(model),
  };
}
