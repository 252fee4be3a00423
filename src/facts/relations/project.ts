import type { Knex } from 'knex';
import { quoted } from '../../schemas';
import { namesOf } from './learn';
import { DOCUMENT_LINKS, type Relation } from './relation';

/**
 * Links the rows of related documents, drafts to drafts and published to published, each language as the others are:
 * whatever row Strapi made anew, or made since a document at the other end was written, gets its links. A document
 * without languages is linked to the row of the default locale, one with languages to the row of the same language.
 *
 * @param documentId at either end; left out, of all documents
 */
export async function project(
  transaction: Knex,
  relation: Relation,
  defaultLocale: string,
  documentId?: string,
): Promise<void> {
  const { owner, target } = relation;
  const bindings = { ...namesOf(relation), defaultLocale, ...(documentId !== undefined && { documentId }) };
  const orders = [owner, target].flatMap(({ order }, index) =>
    order ? [{ column: quoted(order), value: index === 0 ? 'owner_order' : 'target_order' }] : [],
  );
  const expected = `
    select owner.id as owner_id, target.id as target_id${orders.map(({ value }) => `, related.${value}`).join('')}
    from ${DOCUMENT_LINKS} as related
    join :ownerTable: as owner on owner.document_id = related.owner and ${ofStatus('owner')}
    join :targetTable: as target on target.document_id = related.target
      ${target.drafts ? `and ${ofStatus('target')}` : ''} ${sameLanguage(relation)}
    where related.relation = :links ${documentId === undefined ? '' : 'and (related.owner = :documentId or related.target = :documentId)'}`;

  const surplus = surplusOf(relation);
  if (surplus)
    await transaction.raw(
      `delete from :links: as link using :ownerTable: as owner, :targetTable: as target
       where owner.id = link.:ownerId: and target.id = link.:targetId: and ${surplus}
         ${documentId === undefined ? '' : 'and (owner.document_id = :documentId or target.document_id = :documentId)'}
         and not exists (select from (${expected}) as expected where expected.owner_id = owner.id and expected.target_id = target.id)`,
      bindings,
    );
  const columns = orders.map(({ column }) => column);
  const differs = `(${columns.map((column) => `link.${column}`).join(', ')}) is distinct from (${columns.map((column) => `excluded.${column}`).join(', ')})`;
  await transaction.raw(
    `insert into :links: as link (:ownerId:, :targetId:${columns.map((column) => `, ${column}`).join('')}) ${expected}
     on conflict (:ownerId:, :targetId:) do ${
       columns.length > 0
         ? `update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')} where ${differs}`
         : 'nothing'
     }`,
    bindings,
  );
}

function ofStatus(name: string): string {
  return `(${name}.published_at is not null) = (related.status = 'published')`;
}

function sameLanguage({ owner, target }: Relation): string {
  if (!target.localized) return '';
  return owner.localized ? 'and target.locale = owner.locale' : 'and target.locale = :defaultLocale';
}

/**
 * Which links nobody may stand for any more: those of other languages, which follow the default locale. Those of the
 * default locale are Strapi's own, and right once what is missing is there.
 */
function surplusOf({ owner, target }: Relation): string | undefined {
  if (owner.localized) return 'owner.locale <> :defaultLocale';
  return target.localized ? 'target.locale <> :defaultLocale' : undefined;
}
