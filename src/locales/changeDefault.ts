import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { lockWrites } from '../writes';
import { knownLocales } from './known';

/** What hangs on the default locale and is worked out anew with it, in order. */
export interface DefaultLocaleSteps {
  /** In the transaction that changes it: what is served changes with the default locale, whole or not at all. */
  within: readonly ((strapi: Core.Strapi, transaction: Knex.Transaction, change: Change) => Promise<void>)[];
  /** Once it is committed. */
  afterwards: readonly ((strapi: Core.Strapi) => Promise<void>)[];
}

interface Change {
  from: string;
  to: string;
}

/** Makes another language the default one, alone among all writers. */
export async function changeDefault(
  strapi: Core.Strapi,
  to: string,
  { within, afterwards }: DefaultLocaleSteps,
  change: () => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockWrites(strapi, trx);
    const { default: from } = await knownLocales(strapi);
    await change();
    if (from !== to) for (const step of within) await step(strapi, trx, { from, to });
  });
  for (const step of afterwards) await step(strapi);
}
