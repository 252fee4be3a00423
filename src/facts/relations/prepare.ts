import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import { lockWrites } from '../../writes';
import { namesOf, orderOf } from './learn';
import { project } from './project';
import { DOCUMENT_LINKS, type Relation, relationsOf } from './relation';

/** Between the moments at which Strapi writes a draft and the version it publishes from it. */
const ONE_WRITE = '2 seconds';

/**
 * Holds the links of all rows against what is known of their documents, and mends them: links that were lost before
 * they were remembered, or by a road around the document service.
 */
export async function prepareRelations(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockWrites(strapi, trx);
    const { default: defaultLocale } = await knownLocales(strapi);
    for (const relation of relationsOf(strapi)) {
      await learnStored(trx, relation, defaultLocale);
      await project(trx, relation, defaultLocale);
    }
  });
}

/** Links every row anew, in the transaction that makes another language the default locale. */
export async function linkAnew(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { to }: { to: string },
): Promise<void> {
  for (const relation of relationsOf(strapi)) await project(transaction, relation, to);
}

/**
 * Learns from the links that are there. Where nothing is known of a relation yet, what is published is also taken to
 * be related as its draft is, unless that was changed since: Strapi loses such links with every version at the other
 * end that is unpublished.
 */
async function learnStored(transaction: Knex, relation: Relation, defaultLocale: string): Promise<void> {
  const { owner, target } = relation;
  const bindings = { ...namesOf(relation), defaultLocale };
  // Before anything is learnt.
  const { rows } = await transaction.raw<{ rows: unknown[] }>(
    `select from ${DOCUMENT_LINKS} where relation = :links limit 1`,
    bindings,
  );
  const isCounted = owner.localized
    ? `(owner.locale = :defaultLocale or not exists (select from :ownerTable: as source
        where source.document_id = owner.document_id and source.locale = :defaultLocale))`
    : 'true';
  const gone = (end: 'owner' | 'target') =>
    `not exists (select from :${end}Table: as row where row.document_id = related.${end})`;
  await transaction.raw(
    `delete from ${DOCUMENT_LINKS} as related where relation = :links and (${gone('owner')} or ${gone('target')})`,
    bindings,
  );
  const learn = (status: string, only = '') =>
    transaction.raw(
      `insert into ${DOCUMENT_LINKS}
       select distinct on (2, 3, 4) :links, ${status}, owner.document_id, target.document_id, ${orderOf(owner)}, ${orderOf(target)}
       from :links: as link
       join :ownerTable: as owner on owner.id = link.:ownerId: and ${isCounted}
       join :targetTable: as target on target.id = link.:targetId:
       ${only}
       on conflict do nothing`,
      bindings,
    );
  await learn(`case when owner.published_at is null then 'draft' else 'published' end`);
  if (rows.length === 0)
    await learn(
      `'published'`,
      `join :ownerTable: as live on live.document_id = owner.document_id and live.locale is not distinct from owner.locale
         and owner.published_at is null and live.published_at is not null
         and owner.updated_at <= live.updated_at + interval '${ONE_WRITE}'`,
    );
}
