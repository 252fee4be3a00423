import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isLocalizedType } from '../model';
import { type SharedRelation, sharedRelations } from './attributes';

interface LinkTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
}

/**
 * Links the other languages of a document as its default locale is linked, in both directions: drafts to drafts,
 * published to published, and only where the target exists in that language. A target that gains the language
 * later is linked when it is written, for every relation is looked at from both of its ends.
 *
 * @param transaction the writing transaction
 */
export async function mirrorRelations(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  uid: UID.ContentType,
  documentId: string,
  defaultLocale: string,
): Promise<void> {
  for (const relation of sharedRelations(strapi, uid))
    await mirror(strapi, transaction, relation, documentId, defaultLocale);
}

async function mirror(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { owner, target, attribute }: SharedRelation,
  documentId: string,
  defaultLocale: string,
): Promise<void> {
  const { joinTable } = strapi.db.metadata.get(owner).attributes[attribute] as unknown as { joinTable: LinkTable };
  const bindings = {
    links: joinTable.name,
    owners: strapi.db.metadata.get(owner).tableName,
    targets: strapi.db.metadata.get(target).tableName,
    ownerId: joinTable.joinColumn.name,
    targetId: joinTable.inverseJoinColumn.name,
    documentId,
    defaultLocale,
  };
  const orders = [joinTable.orderColumnName, joinTable.inverseOrderColumnName].filter(
    (name): name is string => name !== undefined,
  );
  const column = (name: string) => `"${name}"`;

  // A target without languages (a source) is linked as it is; one with languages by its row in the same language.
  const sameLanguageTarget = isLocalizedType(strapi.contentType(target))
    ? `join :targets: as there on there.document_id = target.document_id and there.locale = here.locale
         and (there.published_at is null) = (target.published_at is null) and target.locale = :defaultLocale`
    : 'join :targets: as there on there.id = target.id';
  const touches = '(owner.document_id = :documentId or target.document_id = :documentId)';

  const expected = `
    select here.id as owner_id, there.id as target_id ${orders.map((name) => `, link.${column(name)}`).join('')}
    from :links: as link
    join :owners: as owner on owner.id = link.:ownerId: and owner.locale = :defaultLocale
    join :targets: as target on target.id = link.:targetId:
    join :owners: as here on here.document_id = owner.document_id and here.locale <> :defaultLocale
      and (here.published_at is null) = (owner.published_at is null)
    ${sameLanguageTarget}
    where ${touches}`;

  // Without a default-locale row of the same status there is nothing to mirror: what is there stays.
  await transaction.raw(
    `delete from :links: as link using :owners: as owner, :targets: as target
     where owner.id = link.:ownerId: and target.id = link.:targetId: and owner.locale <> :defaultLocale and ${touches}
       and exists (select from :owners: as origin where origin.document_id = owner.document_id and origin.locale = :defaultLocale
         and (origin.published_at is null) = (owner.published_at is null))
       and not exists (select from (${expected}) as expected where expected.owner_id = owner.id and expected.target_id = target.id)`,
    bindings,
  );
  await transaction.raw(
    `insert into :links: (:ownerId:, :targetId: ${orders.map((name) => `, ${column(name)}`).join('')})
     select * from (${expected}) as expected
     on conflict (:ownerId:, :targetId:) do ${orders.length > 0 ? `update set ${orders.map((name) => `${column(name)} = excluded.${column(name)}`).join(', ')}` : 'nothing'}`,
    bindings,
  );
}
