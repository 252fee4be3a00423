import type { Core } from '@strapi/strapi';
import type { ConnectionConfig } from 'pg';
import { Pool } from 'pg';

/** Schema of PostgreSQL for what operators need. */
export const SCHEMA = 'operations';
export const TABLE = 'rate_limits';
/** Taken while the table is made, so that two instances do it once: 'rate' in ASCII. */
const TABLE_LOCK = 0x72617465;

/** Milliseconds. A limit that is waited for longer than this would be slower than what it protects. */
const PATIENCE = 500;

/**
 * Connections of their own for counting: those of Strapi may all be taken, by just what is to be limited. Nothing is
 * connected before the first count.
 */
export function poolFor({ connectionString, ssl }: ConnectionConfig): Pool {
  const pool = new Pool({
    connectionString,
    ssl,
    max: 4,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    application_name: 'therapeutic-botox-content-api limits',
    allowExitOnIdle: true,
  });
  pool.on('error', () => {}); // the next count finds out, and is made in memory
  return pool;
}

/** Unlogged: counts of the last minutes are not worth a write-ahead log, and may be gone after a crash. */
export async function prepareTable(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [TABLE_LOCK]);
    await transaction.raw(`create schema if not exists ${SCHEMA}`);
    await transaction.raw(
      `create unlogged table if not exists ${SCHEMA}.${TABLE} (
        key varchar(255) primary key, points integer not null default 0, expire bigint
      )`,
    );
  });
}
