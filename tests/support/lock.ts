import type { Core } from '@strapi/strapi';

/**
 * Locks a table of Strapi's, as a writer who takes long would: whoever reads or writes it waits.
 *
 * @returns lets go; more than once does no harm
 */
export async function holdLock(
  strapi: Core.Strapi,
  table: string,
  mode: 'access exclusive' | 'share row exclusive' = 'access exclusive',
): Promise<() => Promise<void>> {
  const transaction = await strapi.db.connection.transaction();
  await transaction.raw(`lock table public.?? in ${mode} mode`, [table]);
  return async () => {
    if (!transaction.isCompleted()) await transaction.rollback();
  };
}
