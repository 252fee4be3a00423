/**
 * What is known of translations; see `translation/states/tables`. Databases from before migrations were numbered hold
 * these tables, under a comment that begins with their version.
 */
export const translationStates = {
  name: 'translation-states',
  statements: [
    'create schema if not exists translation',
    `create table if not exists translation.texts (
      fingerprint text primary key, text text not null, codes text not null
    )`,
    `create table if not exists translation.pairs (
      content_type text not null, document_id text not null, locale text not null, place text not null,
      source text not null, target text not null, origin text not null,
      made_by text, made_at timestamptz not null default now(),
      primary key (content_type, document_id, locale, place, source, target)
    )`,
    'create index if not exists pairs_source on translation.pairs (source, locale)',
    `create table if not exists translation.edits (
      id integer generated always as identity primary key, content_type text not null, document_id text not null,
      place text not null, path text not null, before text not null, after text not null, kind text not null,
      made_by text, made_at timestamptz not null default now(), marked_by text, marked_at timestamptz
    )`,
    'create unique index if not exists edits_step on translation.edits (content_type, document_id, place, before, after)',
    `create table if not exists translation.segments (
      content_type text not null, document_id text not null, locale text not null, status text not null,
      path text not null, position integer not null, place text not null, field text not null, kind text not null,
      source text not null, target text, state text not null, withheld boolean not null default false,
      words integer not null,
      primary key (content_type, document_id, locale, status, path)
    )`,
    'create index if not exists segments_source on translation.segments (source)',
    'create index if not exists segments_count on translation.segments (status, locale, content_type)',
    `create table if not exists translation.replaced (
      content_table text not null, row_id integer not null, owner_table text not null, owner_id integer not null,
      content_type text not null, document_id text not null, locale text not null, status text not null,
      columns jsonb not null, paths text[] not null,
      primary key (content_table, row_id)
    )`,
    'create index if not exists replaced_document on translation.replaced (document_id)',
    `do $$
      declare
        noted text := obj_description('translation'::regnamespace, 'pg_namespace');
      begin
        if noted like '1 %' then execute format('comment on schema translation is %L', substr(noted, 3)); end if;
      end $$`,
  ],
};
