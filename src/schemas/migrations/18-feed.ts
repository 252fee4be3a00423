/**
 * Which database this is, for programs that hold a copy of it (`delivery/feed`): together with what PostgreSQL says of
 * itself, a copy that was restored elsewhere is told from it.
 */
export const feed = {
  name: 'feed',
  statements: ['alter table history.clock add column database_id uuid not null default gen_random_uuid()'],
};
