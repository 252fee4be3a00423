import type { Knex } from 'knex';
import { quoted } from '../../schemas';
import { DOCUMENT_LINKS, type End, type Relation } from './relation';

/** What somebody wrote about a relation of a document. */
interface Said {
  relation: Relation;
  /** The end at which it was written. */
  at: 'owner' | 'target';
  documentId: string;
  /** Language of the draft that was written; its links are those of the document. */
  locale: string;
  /** Whether it was all said, so that what is not there any more was taken out. */
  isWhole: boolean;
}

/**
 * Takes from the links of a draft what its document is related to now. A document that has no draft in that language
 * could not be seen, and so not be taken out: it stays related.
 */
export async function learnDraft(
  transaction: Knex,
  { relation, at, documentId, locale, isWhole }: Said,
): Promise<void> {
  const far = at === 'owner' ? 'target' : 'owner';
  const bindings = { ...namesOf(relation), documentId, locale };
  const isHere = `${at}.document_id = :documentId and ${at}.published_at is null${inLocale(relation[at], at)}`;
  const isThere = `${isDraft(relation[far], far)}${inLocale(relation[far], far)}`;
  if (isWhole)
    await transaction.raw(
      `delete from ${DOCUMENT_LINKS} as known using :${far}Table: as ${far}
       where known.relation = :links and known.status = 'draft' and known.${at} = :documentId
         and ${far}.document_id = known.${far} and ${isThere}
         and not exists (select from :links: as link join :${at}Table: as ${at} on ${at}.id = link.:${at}Id:
           where link.:${far}Id: = ${far}.id and ${isHere})`,
      bindings,
    );
  await transaction.raw(
    `insert into ${DOCUMENT_LINKS}
     select :links, 'draft', owner.document_id, target.document_id, ${orderOf(relation.owner)}, ${orderOf(relation.target)}
     from :links: as link
     join :ownerTable: as owner on owner.id = link.:ownerId:
     join :targetTable: as target on target.id = link.:targetId:
     where ${isHere} and ${isThere}
     on conflict (relation, status, owner, target) do update
       set owner_order = excluded.owner_order, target_order = excluded.target_order`,
    bindings,
  );
}

/** Names for the bindings of a statement about a relation. */
export function namesOf({ links, owner, target }: Relation) {
  return {
    links,
    ownerTable: owner.table,
    ownerId: owner.column,
    targetTable: target.table,
    targetId: target.column,
  };
}

function isDraft({ drafts }: End, name: string): string {
  return drafts ? `${name}.published_at is null` : 'true';
}

function inLocale({ localized }: End, name: string): string {
  return localized ? ` and ${name}.locale = :locale` : '';
}

export function orderOf({ order }: End): string {
  return order ? `link.${quoted(order)}` : 'null::double precision';
}

/**
 * Has what a document is related to in the other status become what it is related to in this one: by publishing, or
 * by discarding its draft. What a one-way relation says belongs to its owner.
 *
 * @param isAt whether the document's type is at an end of a relation
 */
export async function carryOver(
  transaction: Knex,
  relations: readonly Relation[],
  documentId: string,
  to: 'draft' | 'published',
  isAt: (relation: Relation, end: 'owner' | 'target') => boolean,
): Promise<void> {
  const saying = (end: 'owner' | 'target') =>
    relations.filter((relation) => relation[end].attribute && isAt(relation, end)).map(({ links }) => links);
  const said =
    '((relation = any(:owned) and owner = :documentId) or (relation = any(:shared) and target = :documentId))';
  const from = to === 'draft' ? 'published' : 'draft';
  const bindings = { owned: saying('owner'), shared: saying('target'), documentId, from, to };
  await transaction.raw(`delete from ${DOCUMENT_LINKS} where status = :to and ${said}`, bindings);
  await transaction.raw(
    `insert into ${DOCUMENT_LINKS}
     select relation, :to, owner, target, owner_order, target_order from ${DOCUMENT_LINKS} where status = :from and ${said}`,
    bindings,
  );
}

/** Forgets a document that is gone in every language. */
export async function forget(transaction: Knex, relations: readonly Relation[], documentId: string): Promise<void> {
  await transaction.raw(
    `delete from ${DOCUMENT_LINKS} where relation = any(:relations) and (owner = :documentId or target = :documentId)`,
    { relations: relations.map(({ links }) => links), documentId },
  );
}
