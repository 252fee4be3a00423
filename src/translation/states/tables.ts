import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Schema of PostgreSQL that knows what is a translation of what. */
export const SCHEMA = 'translation';

/** Changes with the definition; what is stored is kept. */
const VERSION = '1';

/** Taken while the tables are made, so that two instances do it once: 'tran' in ASCII. */
const TABLES_LOCK = 0x7472616e;

/**
 * - `texts`: every text that was ever a source or a translation, by fingerprint (see segments/fingerprint.ts); its codes
 *   as JSON in text, for Strapi's driver hands out jsonb as text, too.
 * - `pairs`: in this place of this document, this text is a right translation of that one. A segment is current if its
 *   pair is here, so a source that is changed back, or published later, finds its translation again.
 * - `edits`: how the source got from one text to the next, and how far that reaches (typo, meaning, safety).
 * - `segments`: where every segment stands now, for drafts and for what is published; worked out from the above in the
 *   transaction of every write.
 * - `replaced`: columns of rows in which front ends must not see an outdated translation, with what they see instead.
 */
const DEFINITION = [
  `create schema if not exists ${SCHEMA}`,
  `create table if not exists ${SCHEMA}.texts (
    fingerprint text primary key, text text not null, codes text not null
  )`,
  `create table if not exists ${SCHEMA}.pairs (
    content_type text not null, document_id text not null, locale text not null, place text not null,
    source text not null, target text not null, origin text not null,
    made_by text, made_at timestamptz not null default now(),
    primary key (content_type, document_id, locale, place, source, target)
  )`,
  `create index if not exists pairs_source on ${SCHEMA}.pairs (source, locale)`,
  `create table if not exists ${SCHEMA}.edits (
    id integer generated always as identity primary key, content_type text not null, document_id text not null,
    place text not null, path text not null, before text not null, after text not null, kind text not null,
    made_by text, made_at timestamptz not null default now(), marked_by text, marked_at timestamptz
  )`,
  `create unique index if not exists edits_step on ${SCHEMA}.edits (content_type, document_id, place, before, after)`,
  `create table if not exists ${SCHEMA}.segments (
    content_type text not null, document_id text not null, locale text not null, status text not null,
    path text not null, position integer not null, place text not null, field text not null, kind text not null,
    source text not null, target text, state text not null, withheld boolean not null default false,
    words integer not null,
    primary key (content_type, document_id, locale, status, path)
  )`,
  `create index if not exists segments_source on ${SCHEMA}.segments (source)`,
  `create index if not exists segments_count on ${SCHEMA}.segments (status, locale, content_type)`,
  `create table if not exists ${SCHEMA}.replaced (
    content_table text not null, row_id integer not null, owner_table text not null, owner_id integer not null,
    content_type text not null, document_id text not null, locale text not null, status text not null,
    columns jsonb not null, paths text[] not null,
    primary key (content_table, row_id)
  )`,
  `create index if not exists replaced_document on ${SCHEMA}.replaced (document_id)`,
];

/**
 * Makes the tables that are missing.
 *
 * @returns what `rememberModel` was last told, undefined if the tables are new
 */
export async function prepareTables(strapi: Core.Strapi): Promise<string | undefined> {
  return strapi.db.connection.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [TABLES_LOCK]);
    const { rows } = await transaction.raw<{ rows: { comment: string | null }[] }>(
      `select obj_description(oid, 'pg_namespace') as comment from pg_namespace where nspname = ?`,
      [SCHEMA],
    );
    const [version, knew] = rows[0]?.comment?.split(' ') ?? [];
    if (version !== VERSION) for (const statement of DEFINITION) await transaction.raw(statement);
    return knew;
  });
}

/** Says that every state is worked out for what is translatable now. */
export async function rememberModel(connection: Knex, model: string): Promise<void> {
  await connection.raw(`comment on schema ${SCHEMA} is '${VERSION} ${model}'`);
}
