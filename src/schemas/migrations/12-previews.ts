/**
 * What pages will be like; see `previews`. What is made is made anew at any time: after a crash there is none. `writes`
 * counts writers, so that what was made is known to be of yesterday.
 */
export const previews = {
  name: 'previews',
  statements: [
    'create schema previews',
    'create sequence previews.writes',
    `create unlogged table previews.made (
      id bigint generated always as identity primary key,
      scope text not null, version text not null, opens jsonb, took interval not null,
      made_at timestamptz not null default now()
    )`,
    'create index made_scope on previews.made (scope, id desc)',
    // As history.rows, of what is not there yet; without data, a row that will be gone.
    `create unlogged table previews.rows (
      preview bigint not null references previews.made on delete cascade,
      kept text not null, key text not null, a integer, b integer,
      document_id text generated always as (data ->> 'document_id') stored,
      locale text generated always as (data ->> 'locale') stored,
      slug text generated always as (data ->> 'slug') stored,
      data jsonb,
      primary key (preview, kept, key)
    )`,
    'create index rows_a on previews.rows (preview, kept, a)',
    'create index rows_b on previews.rows (preview, kept, b)',
    'create index rows_document on previews.rows (preview, kept, document_id)',
    `create table previews.links (
      id uuid primary key default gen_random_uuid(),
      scope jsonb not null, name text not null,
      made_by text, made_at timestamptz not null default now(), expires_at timestamptz not null,
      revoked_by text, revoked_at timestamptz, opened_at timestamptz, times_opened integer not null default 0
    )`,
  ],
};
