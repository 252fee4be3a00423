import type { Core } from '@strapi/strapi';

/** Held by whoever looks after roles, on any instance: 'role' in ASCII. */
const KEEPING = 0x726f6c65;

/** Two instances that start at once would each make a role that neither sees of the other, and double its rights. */
export async function whileKeeping(strapi: Core.Strapi, work: () => Promise<void>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [KEEPING]);
    await work();
  });
}
