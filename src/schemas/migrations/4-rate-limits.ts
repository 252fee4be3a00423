/**
 * Where several instances count together; see `operations/limits`. Unlogged: counts of the last minutes are not worth a
 * write-ahead log, and may be gone after a crash.
 */
export const rateLimits = {
  name: 'rate-limits',
  statements: [
    'create schema if not exists operations',
    `create unlogged table if not exists operations.rate_limits (
      key varchar(255) primary key, points integer not null default 0, expire bigint
    )`,
  ],
};
