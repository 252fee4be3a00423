import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { assertInside } from './assertInside';

/**
 * Runs work in a transaction as Strapi's own, over connections of another pool: whatever Strapi asks the database within
 * goes over it. Strapi takes the pool from the object that its method is called on (database, index.js).
 *
 * @throws Error where it does not: nothing is read then over connections that see more
 */
export function transactionOver<Result>(
  strapi: Core.Strapi,
  pool: Knex,
  work: (transaction: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  const database = Object.create(strapi.db, { connection: { value: pool } }) as Core.Strapi['db'];
  return database.transaction(async ({ trx }) => {
    assertInside(
      trx.client.config === pool.client.config && strapi.db.inTransaction(),
      'transactions over the connection of the object that they are called on',
    );
    return work(trx);
  }) as Promise<Result>;
}
