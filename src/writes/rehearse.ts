import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { contentError } from '../errors';

const rehearsing = new AsyncLocalStorage<true>();

/** Whether nothing of what is written here will stay. */
export function isRehearsal(): boolean {
  return rehearsing.getStore() === true;
}

/** Ends a rehearsal. */
class Undone<Seen> extends Error {
  constructor(readonly seen: Seen) {
    super('A rehearsal ends.');
  }
}

/**
 * Does it, looks, and undoes it: exactly what would be, and nobody else sees anything of it.
 *
 * @returns what was looked at
 */
export async function rehearse<Seen>(
  strapi: Core.Strapi,
  work: (transaction: Knex.Transaction) => Promise<Seen>,
): Promise<Seen> {
  try {
    await strapi.db.transaction(async ({ trx }) => {
      throw new Undone(await rehearsing.run(true, () => work(trx)));
    });
  } catch (error) {
    if (error instanceof Undone) return error.seen as Seen;
    throw error;
  }
  throw contentError(503, 'unavailable', 'A rehearsal was not undone.');
}
