import type { Knex } from 'knex';
import { quoted } from '../../schemas';
import { namesOf } from './learn';
import { DOCUMENT_LINKS, type Relation } from './relation';

/**
 * Links the rows of related documents, drafts to drafts and published to published, each language as the others are:
 * whatever row Strapi made anew, or made since a document at the other end was written, gets its links. A document
 * without languages is linked to the row of the default locale, one with languages to the row of the same language.
 *
 * @param document at either end; left out, of all documents
 */
export async function project(
  transaction: Knex,
  relation: Relation,
  defaultLocale: string,
  document?: { uid: string; documentId: string },
): Promise<void> {
  const { owner, target } = relation;
  const bindings = { ...namesOf(relation), defaultLocale, ...(document && { documentId: document.documentId }) };
  const one = document && ofOne(relation, document.uid);
  const orders = [owner, target].flatMap(({ order }, index) =>
    order ? [{ column: quoted(order), value: index === 0 ? 'owner_order' : 'target_order' }] : [],
  );
  const expected = `
    select owner.id as owner_id, target.id as target_id${orders.map(({ value }) => `, related.${value}`).join('')}
    from ${one ? `(${one.related})` : DOCUMENT_LINKS} as related
    join :ownerTable: as owner on owner.document_id = related.owner and ${ofStatus('owner')}
    join :targetTable: as target on target.document_id = related.target
      ${target.drafts ? `and ${ofStatus('target')}` : ''} ${sameLanguage(relation)}
    where related.relation = :links`;

  const surplus = surplusOf(relation);
  if (surplus)
    await transaction.raw(
      `delete from :links: as link using :ownerTable: as owner, :targetTable: as target
       where owner.id = link.:ownerId: and target.id = link.:targetId: and ${surplus}
         ${one ? `and link.id in (${one.links})` : ''}
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

/**
 * SQL of what one document is related to, and of the links of its rows. Each end is asked for by itself: an "or" of the
 * two is looked for in all links of all documents, so that a save would cost more with every document there is. The
 * offset keeps it apart: a source that hundreds of documents name is not a way to find what one of them names.
 */
function ofOne(relation: Relation, uid: string): { related: string; links: string } {
  const ends = (['owner', 'target'] as const).filter((end) => relation[end].uid === uid);
  const related = ends.map(
    (end) => `select * from ${DOCUMENT_LINKS}
      where relation = :links and status in ('draft', 'published') and ${end} = :documentId`,
  );
  const links = ends.map(
    (end) => `select id from :links:
      where :${end}Id: in (select id from :${end}Table: where document_id = :documentId)`,
  );
  return { related: `${related.join(' union ')} offset 0`, links: links.join(' union ') };
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
