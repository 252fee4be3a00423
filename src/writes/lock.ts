import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Limits } from '../../config/limits';
import { isRehearsal } from './rehearse';

/** Taken by every write to this project's types until it commits. Its number stays: versions may run side by side. */
const WRITE_LOCK = 0x66616374;

/**
 * Lets one write through at a time, until the transaction ends: two at once could each miss what the other has not
 * committed yet. What reads before it writes takes the lock before it reads. Somebody whose request this is does not
 * wait for ever, for this lock or any other of the transaction: they are told to come back. A command waits.
 */
export async function lockWrites(strapi: Core.Strapi, transaction: Knex.Transaction): Promise<void> {
  if (strapi.requestContext.get())
    await transaction.raw(`set local lock_timeout = ${strapi.config.get<Limits>('limits').questions.lock}`);
  // Whoever made something of what was there knows by the count that it is of yesterday.
  const count = isRehearsal() ? '' : `, nextval('previews.writes')`;
  await transaction.raw(`select pg_advisory_xact_lock(?)${count}`, [WRITE_LOCK]);
}
