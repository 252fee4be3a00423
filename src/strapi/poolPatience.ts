import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

/**
 * Changes how long Strapi waits for a free connection (milliseconds) from now on; knex reads that setting only when
 * it makes its pool.
 */
export function setPoolPatience(strapi: Core.Strapi, milliseconds: number): void {
  const { pool } = strapi.db.connection.client as { pool?: { acquireTimeoutMillis?: unknown } };
  assertInside(typeof pool?.acquireTimeoutMillis === 'number', "a pool of connections with knex' settings");
  pool.acquireTimeoutMillis = milliseconds;
}
