import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isWrite } from '../model';

/** Taken by every write to this project's types until it commits: 'fact' in ASCII. */
const WRITE_LOCK = 0x66616374;

/**
 * Has writes happen one after the other, each whole or not at all. Strapi publishes by looking what is there, deleting
 * it and writing it anew: two publications at once leave two published versions.
 */
export function writeOneAtATime(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (!isWrite(context.action) || !context.uid.startsWith('api::')) return next();
    return strapi.db.transaction(async ({ trx }) => {
      await lockWrites(trx);
      return next();
    });
  };
}

/**
 * Lets one write through at a time, until the transaction ends: two at once could each miss what the other has not
 * committed yet. What reads before it writes takes the lock before it reads.
 */
export async function lockWrites(transaction: Knex.Transaction): Promise<void> {
  await transaction.raw('select pg_advisory_xact_lock(?)', [WRITE_LOCK]);
}
