import { Client } from 'pg';
import { urlOf } from '../../support/postgres';
import { MODELS, type Model } from './surface';

/** Stands in every text that no visitor may see; a digit in the middle keeps it out of every language. */
export const CANARY = 'canaryx8k2';

/** What a draft shows to whoever may read drafts: canaries of its table and its components' tables, its id, its file. */
export const OF_DRAFTS = new RegExp(
  `${CANARY}(?:${[
    ...Object.values(MODELS).flatMap(({ uid, table, draftAndPublish }) =>
      draftAndPublish || !uid.includes('::') ? [table.replaceAll('_', '')] : [],
    ),
    ...['file', 'format', 'bucket', 'draft', 'french', 'target', 'site', 'approval'],
  ].join('|')})\\w*`,
  'g',
);

/** Ids of documents that exist and that the public may not see. */
export interface Hidden {
  /** A condition that was never published. */
  draft: string;
  /** A condition that is published in French but not in the default language, so not served. */
  withoutDefault: string;
  /** A treatment that was never published, to which a published condition leads. */
  draftTarget: string;
  /** The published condition that leads to it. */
  leadsToDraft: string;
}

/**
 * Writes a canary into every draft and private field of a database that was seeded: every text of drafts, documents
 * that are not published, what files and components keep for the system, the glossary, and every person, token,
 * session, webhook, setting, release and version that Strapi stores. All of it by SQL, as a server knows nothing of it.
 */
export async function writeCanaries(database: string): Promise<Hidden> {
  const client = new Client(urlOf(database));
  await client.connect();
  try {
    await client.query('begin');
    const hidden = await hideDocuments(client);
    for (const model of Object.values(MODELS)) await markDrafts(client, model);
    await markPrivateColumns(client);
    await addStrangers(client);
    await client.query('commit');
    return hidden;
  } finally {
    await client.end();
  }
}

const quoted = (name: string) => `"${name}"`;

interface Column {
  name: string;
  type: string;
}

/** The columns of a table that can hold text, without those whose values the server itself depends on. */
async function textColumns(client: Client, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and data_type in ('character varying', 'text', 'jsonb')
       and column_name <> all ($2)`,
    [table, ['document_id', 'locale', 'component_type', 'field']],
  );
  return rows;
}

/** A column's canary: rich text where it holds rich text, else text that names its place. */
function canaryFor(table: string, { name, type }: Column): string {
  const text = `${CANARY}${table}${name}`.replaceAll('_', '');
  if (type !== 'jsonb') return `'${text}'`;
  return `'${JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text }] }])}'::jsonb`;
}

async function mark(client: Client, table: string, condition: string, without: string[] = []): Promise<void> {
  const columns = (await textColumns(client, table)).filter(({ name }) => !without.includes(name));
  // Two rows of a type may not share a slug, so a row's canary ends with its id.
  const assignments = columns.map((column) => {
    const canary = canaryFor(table, column);
    return `${quoted(column.name)} = ${column.type === 'jsonb' ? canary : `${canary} || 'row' || id`}`;
  });
  if (assignments.length === 0) return;
  await client.query(`update ${quoted(table)} set ${assignments.join(', ')} where ${condition}`);
}

/** Drafts, and the parts of drafts. Enumerations stay: nothing else can stand in them. */
async function markDrafts(client: Client, { uid, table, attributes, draftAndPublish }: Model): Promise<void> {
  if (!draftAndPublish || !uid.startsWith('api::')) return;
  const secret = `(published_at is null or document_id like '${CANARY}%')`;
  await mark(client, table, secret, enumerations(attributes));
  const components = new Set(
    Object.values(attributes).flatMap(({ type, target }) => (type === 'component' && target ? [target] : [])),
  );
  for (const component of components) {
    const part = MODELS[component];
    if (!part) throw new Error(`no component ${component}`);
    const owned = `id in (select cmp_id from ${quoted(`${table}_cmps`)} where component_type = '${component}'
      and entity_id in (select id from ${quoted(table)} where ${secret}))`;
    await mark(client, part.table, owned, enumerations(part.attributes));
  }
}

/** Column names of enumerations. */
function enumerations(attributes: Model['attributes']): string[] {
  return Object.entries(attributes)
    .filter(([, { type }]) => type === 'enumeration')
    .map(([name]) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`));
}

/** Copies rows of the shipped content as documents that nobody may see, and lets a published one lead to one of them. */
async function hideDocuments(client: Client): Promise<Hidden> {
  const hidden = {
    draft: await copy(client, 'conditions', 'draft', `locale = 'en' and published_at is null`),
    withoutDefault: await copy(client, 'conditions', 'french', `locale = 'fr' and published_at is not null`),
    draftTarget: await copy(client, 'treatments', 'target', `locale = 'en' and published_at is null`),
  };
  await copy(client, 'injection_sites', 'site', `locale = 'en' and published_at is null`);
  await copy(client, 'approvals', 'approval', 'published_at is null');
  const { rows } = await client.query<{ document_id: string }>(
    `with linked as (
       insert into conditions_treatments_lnk (condition_id, treatment_id, treatment_ord, condition_ord)
       select condition.id, treatment.id, 99, 99 from treatments as treatment,
         (select id from conditions where locale = 'en' and published_at is not null order by id limit 1) as condition
       where treatment.document_id = $1 returning condition_id)
     select document_id from conditions join linked on id = condition_id`,
    [hidden.draftTarget],
  );
  return { ...hidden, leadsToDraft: rows[0]?.document_id ?? '' };
}

/** @returns the documentId of the copy, a canary itself */
async function copy(client: Client, table: string, name: string, condition: string): Promise<string> {
  const documentId = `${CANARY}${name}`.padEnd(24, '0');
  const { rowCount } = await client.query(
    `insert into ${quoted(table)} select (jsonb_populate_record(null::${quoted(table)}, to_jsonb(original)
       || jsonb_build_object('id', nextval(pg_get_serial_sequence($1, 'id')), 'document_id', $2::text, 'slug', $2::text))).*
     from ${quoted(table)} as original where ${condition} order by id limit 1`,
    [table, documentId],
  );
  if (rowCount !== 1) throw new Error(`nothing to copy in ${table}`);
  return documentId;
}

/** What is private of rows that are public, or whole types that are. */
async function markPrivateColumns(client: Client): Promise<void> {
  for (const table of ['components_text_synonyms', 'components_text_faqs']) {
    await client.query(`update ${table} set key = '${CANARY}' || coalesce(key, '') where key not like '${CANARY}%'`);
  }
  await mark(client, 'glossary_entries', 'true');
  await mark(client, 'components_glossary_translations', 'true', ['locale']);
  const formats = { thumbnail: { hash: `${CANARY}format`, name: `${CANARY}format`, url: '/uploads/thumbnail.svg' } };
  await client.query(
    `update files set name = '${CANARY}filename' || id, hash = '${CANARY}filehash' || id,
       folder_path = '/${CANARY}filefolder', provider_metadata = $1, formats = $2`,
    [JSON.stringify({ bucket: `${CANARY}bucket` }), JSON.stringify(formats)],
  );
  // A picture that nothing shows: all of it is private.
  await insert(client, 'files', { mime: 'image/png', provider: 'local', size: 1 });
  for (const table of ['strapi_api_tokens', 'strapi_transfer_tokens'])
    await mark(client, table, 'true', ['type', 'kind']);
  await client.query(`update admin_roles set description = '${CANARY}role' || id`);
  await client.query(`update translation.pairs set made_by = '${CANARY}translator'`);
}

/** People, secrets and records that only the team may see, and makes one of them the author of everything. */
async function addStrangers(client: Client): Promise<void> {
  const person = await insert(client, 'admin_users', { is_active: true, blocked: false, prefered_language: 'en' });
  await client.query(
    `insert into admin_users_roles_lnk (user_id, role_id) select $1, id from admin_roles where code = 'strapi-super-admin'`,
    [person],
  );
  for (const { table } of Object.values(MODELS).filter(({ uid }) => uid.includes('::'))) {
    await client.query(`update ${quoted(table)} set created_by_id = $1, updated_by_id = $1`, [person]);
  }
  await insert(client, 'up_users', { confirmed: true, blocked: false, provider: 'local' });
  await insert(client, 'strapi_transfer_tokens', {});
  await insert(client, 'strapi_sessions', { user_id: String(person), status: 'active', type: 'refresh' });
  await insert(client, 'strapi_releases', { timezone: 'UTC', status: 'empty' });
  await insert(client, 'strapi_history_versions', { content_type: 'api::condition.condition', status: 'draft' });
  await insert(client, 'strapi_webhooks', { url: `http://127.0.0.1:1/${CANARY}`, events: '[]', enabled: false });
  await insert(client, 'upload_folders', { path: `/${CANARY}`, path_id: 4711 });
  await insert(client, 'strapi_core_store_settings', {
    key: 'plugin_canary',
    value: `"${CANARY}setting"`,
    type: 'string',
  });
  await client.query(
    `insert into translation.edits (content_type, document_id, place, path, before, after, kind, made_by, made_at)
     values ('api::condition.condition', '${CANARY}', '${CANARY}', 'name', '${CANARY}', '${CANARY}', 'meaning', '${CANARY}', now())`,
  );
}

/** A row with canaries in all its text but what is given. @returns its id */
async function insert(client: Client, table: string, given: Record<string, unknown>): Promise<number> {
  const columns = (await textColumns(client, table)).filter(({ name }) => !(name in given));
  const hasDocumentId = await client.query(
    `select from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = 'document_id'`,
    [table],
  );
  const names = [...columns.map(({ name }) => name), ...Object.keys(given)];
  const values = [
    ...columns.map((column) => canaryFor(table, column)),
    ...Object.keys(given).map((_name, index) => `$${index + 1}`),
  ];
  if (hasDocumentId.rowCount) {
    names.push('document_id');
    values.push(`'${CANARY}${table.replaceAll('_', '')}'`);
  }
  const { rows } = await client.query<{ id: number }>(
    `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values (${values.join(', ')}) returning id`,
    Object.values(given),
  );
  return rows[0]?.id ?? 0;
}
