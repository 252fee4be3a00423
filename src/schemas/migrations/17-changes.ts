/**
 * What changed of what the public may see, in the order of the commits; see `history/changes`. A line is about one
 * language of one document, or about what all its languages share (`locale` is empty); `attributes` are those that are
 * another now, as the tables name them, or null where it appeared or is gone. `slugs` are its addresses before and after.
 */
export const changes = {
  name: 'changes',
  statements: [
    `create table history.changes (
      moment timestamptz not null, kept text not null, document_id text not null, locale text not null,
      attributes text[], slugs text[] not null,
      primary key (moment, kept, document_id, locale)
    )`,
    // Which rows a transaction changed.
    'create index rows_from on history.rows (valid_from)',
    `create index rows_until on history.rows (valid_until) where valid_until <> 'infinity'`,
    // Processes that answer from memory: until when they are to be waited for, and up to which change they know all.
    'create schema changes',
    'create unlogged table changes.instances (id uuid primary key, until timestamptz not null, known double precision not null)',
    // Changes up to this moment are not there any more.
    `alter table history.clock add column forgotten_at timestamptz not null default '-infinity'`,
  ],
};
