import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/** How often in a row the pool must be seen idle, for a query may be followed by another one. */
const TIMES = 3;

/**
 * Waits until no query runs or waits. Strapi goes on with queries of its own after a write has been answered (it
 * reads entries for its events), and fails loudly when its connections are closed meanwhile.
 *
 * @param seconds gives up waiting after this long
 */
export async function whenIdle(strapi: Core.Strapi, seconds = 10): Promise<void> {
  const pool = strapi.db.connection.client.pool as Pool;
  for (let seen = 0, end = Date.now() + seconds * 1000; seen < TIMES && Date.now() < end; await pause(20)) {
    seen = pool.numUsed() === 0 && pool.numPendingAcquires() === 0 ? seen + 1 : 0;
  }
}
