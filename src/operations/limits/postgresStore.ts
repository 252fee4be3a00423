import type { ConnectionConfig } from 'pg';
import { Pool } from 'pg';

/** Schema of PostgreSQL for what operators need. */
export const SCHEMA = 'operations';
export const TABLE = 'rate_limits';

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
