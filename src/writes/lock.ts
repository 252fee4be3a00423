import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Limits } from '../../config/limits';
import { isWrite } from '../model';

/** Taken by every write to this project's types until it commits. Its number stays: versions may run side by side. */
const WRITE_LOCK = 0x66616374;

/**
 * Has writes happen one after the other, each whole or not at all. Strapi publishes by looking what is there, deleting
 * it and writing it anew: two publications at once leave two published versions.
 */
export function writeOneAtATime(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (!isWrite(context.action) || !context.uid.startsWith('api::')) return next();
    return strapi.db.transaction(async ({ trx }) => {
      await lockWrites(strapi, trx);
      return next();
    });
  };
}

/**
 * Lets one write through at a time, until the transaction ends: two at once could each miss what the other has not
 * committed yet. What reads before it writes takes the lock before it reads. Somebody whose request this is does not
 * wait for ever, for this lock or any other of the transaction: they are told to come back. A command waits.
 */
export async function lockWrites(strapi: Core.Strapi, transaction: Knex.Transaction): Promise<void> {
  if (strapi.requestContext.get())
    await transaction.raw(`set local lock_timeout = ${strapi.config.get<Limits>('limits').questions.lock}`);
  await transaction.raw('select pg_advisory_xact_lock(?)', [WRITE_LOCK]);
}
