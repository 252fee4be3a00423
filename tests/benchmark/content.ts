import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { ROOT } from '../support/root';
import { copyOf, type LinkTable, linkTablesOf, nextId, quoted } from './copies';

/** Languages that every copy is published in. */
export const LOCALES = ['en', 'es', 'fr', 'de'];

/** Document id and slug of a copy, the same in every language. */
export const documentId = (n: number) => `bench${n}`;
export const slug = (n: number) => `bench-${n}`;

/** Documents of one transaction: words that they share are counted in one row, of which each change leaves one to be passed over. */
const BATCH = 100;

/**
 * Fills a seeded database with copies of the shipped conditions, drafts and published rows in four languages, each with
 * parts, relations, picture and approvals of its own, and with some of its words changed, so that words are as common
 * as in real texts. Triggers see every row, as with any other writer.
 */
export async function fill(url: string, documents: number): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    await rememberShipped(client);
    for (let first = 0; first < documents; first += BATCH) {
      await client.query('begin');
      await fillBatch(client, first, Math.min(first + BATCH, documents) - 1);
      // Each time there is twice as much: plans for six documents make the triggers at the commit read all there are.
      if (Math.log2(first / BATCH + 1) % 1 === 0) await client.query('analyze');
      await client.query('commit');
    }
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/**
 * The shipped German is partial: where it is missing, a copy gets the English text under its name. Links are those of
 * the English row (`origin`), as the German one has none to what is not translated.
 */
async function rememberShipped(client: Client): Promise<void> {
  await client.query(`
    create temp table shipped as
    select id, dense_rank() over (order by document_id) - 1 as rank, locale, document_id, published_at is null as draft
    from conditions;
    insert into shipped
    select id, rank, 'de', document_id, draft from shipped as english where locale = 'en' and not exists (
      select from shipped as german
      where (german.document_id, german.draft, german.locale) = (english.document_id, english.draft, 'de'));
    alter table shipped add column origin int;
    update shipped set origin = english.id from shipped as english
    where (english.document_id, english.draft, english.locale) = (shipped.document_id, shipped.draft, 'en')`);
}

/** Copies for the numbers from `first` to `last`. */
async function fillBatch(client: Client, first: number, last: number): Promise<void> {
  await client.query('drop table if exists copied, copied_approval');
  await client.query(
    `create temp table copied as
     select ${nextId('conditions')} as id, shipped.id as source, shipped.origin, n, shipped.locale
     from generate_series(${first}::int, ${last}::int) as n
     join shipped on shipped.rank = n % (select count(distinct document_id) from shipped);
     analyze copied`,
  );
  const given = {
    id: 'copied.id',
    locale: 'copied.locale',
    document_id: `'bench' || n`,
    slug: `'bench-' || n`,
    name: `source.name || ' ' || n`,
    summary: `source.summary || ' word' || (n % 997) || ' rare' || n`,
  };
  await client.query(
    await copyOf(client, 'conditions', given, 'copied join conditions as source on source.id = copied.source'),
  );
  for (const link of await linkTablesOf(client, 'conditions')) await copyLinks(client, link);
  await copyParts(client);
  await client.query(
    await copyOf(
      client,
      'files_related_mph',
      { related_id: 'copied.id' },
      `copied join files_related_mph as source on source.related_id = copied.source and source.related_type = 'api::condition.condition'`,
    ),
  );
  await copyApprovals(client);
}

/** Links of a copy lead to rows of its language; where the target has none, to the English one. */
async function copyLinks(client: Client, { table, owner, target, targets }: LinkTable): Promise<void> {
  const linked = `source.${quoted(target)}`;
  const translated = `(select other.id from ${quoted(targets)} as english join ${quoted(targets)} as other
      using (document_id)
    where english.id = ${linked} and other.locale = copied.locale
      and (other.published_at is null) = (english.published_at is null))`;
  const given = { [owner]: 'copied.id', [target]: `coalesce(${translated}, ${linked})` };
  const from = `copied join ${quoted(table)} as source on source.${quoted(owner)} = copied.origin`;
  await client.query(await copyOf(client, table, given, from));
}

/** Components: every copy has rows of its own. */
async function copyParts(client: Client): Promise<void> {
  const { rows } = await client.query<{ uid: string }>('select distinct component_type as uid from conditions_cmps');
  for (const { uid } of rows) {
    const table = tableOfComponent(uid);
    const copy = await copyOf(
      client,
      table,
      { id: 'part.id' },
      `part join ${table} as source on source.id = part.cmp_id`,
    );
    await client.query(
      `with part as materialized (
         select ${nextId(table)} as id, link.cmp_id, copied.id as entity_id, link.component_type, link.field, link."order"
         from copied join conditions_cmps as link on link.entity_id = copied.source and link.component_type = '${uid}'),
       made as (${copy})
       insert into conditions_cmps (entity_id, cmp_id, component_type, field, "order")
       select entity_id, id, component_type, field, "order" from part`,
    );
  }
}

function tableOfComponent(uid: string): string {
  const file = path.join(ROOT, 'src', 'components', `${uid.replace('.', '/')}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { collectionName: string }).collectionName;
}

/** Approvals have no languages; they lead to the condition in the default one. */
async function copyApprovals(client: Client): Promise<void> {
  await client.query(
    `create temp table copied_approval as
     select ${nextId('approvals')} as id, link.approval_id as source, copied.id as condition, n
     from copied join approvals_condition_lnk as link on link.condition_id = copied.source and copied.locale = 'en';
     analyze copied_approval`,
  );
  const given = { id: 'copied.id', document_id: `'bench' || n || source.document_id` };
  await client.query(
    await copyOf(
      client,
      'approvals',
      given,
      'copied_approval as copied join approvals as source on source.id = copied.source',
    ),
  );
  for (const { table, owner, target, targets } of await linkTablesOf(client, 'approvals')) {
    await client.query(
      await copyOf(
        client,
        table,
        { [owner]: 'copied.id', ...(targets === 'conditions' && { [target]: 'copied.condition' }) },
        `copied_approval as copied join ${quoted(table)} as source on source.${quoted(owner)} = copied.source`,
      ),
    );
  }
}
