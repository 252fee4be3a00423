/**
 * What the tables held that pages are made of, and when; see `history`. A row of theirs is kept under its table and its
 * key there; `a` and `b` are the ids by which it is found: its own, or those of the two rows that it joins. What holds
 * now is valid until infinity: to end that is the only change there is.
 */
export const history = {
  name: 'history',
  statements: [
    'create schema history',
    `create table history.rows (
      kept text not null, key text not null, a integer, b integer,
      document_id text generated always as (data ->> 'document_id') stored,
      locale text generated always as (data ->> 'locale') stored,
      slug text generated always as (data ->> 'slug') stored,
      data jsonb not null, valid_from timestamptz not null, valid_until timestamptz not null default 'infinity'
    )`,
    `create unique index rows_present on history.rows (kept, key) where valid_until = 'infinity'`,
    'create index rows_a on history.rows (kept, a, valid_until, valid_from) where a is not null',
    'create index rows_b on history.rows (kept, b, valid_until, valid_from) where b is not null',
    'create index rows_document on history.rows (kept, document_id, valid_until, valid_from) where document_id is not null',
    // One row: since when everything is kept, and when anything changed last.
    `create table history.clock (
      single boolean primary key default true check (single), began_at timestamptz, latest_at timestamptz not null
    )`,
    `insert into history.clock (latest_at) values ('-infinity')`,
  ],
};
