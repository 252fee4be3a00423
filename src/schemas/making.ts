import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Held by whoever makes or takes away objects of ours, on any instance: 'sche' in ASCII. */
export const MAKING = 0x73636865;

/**
 * Makes objects, all of them or none, while no other instance does: in one transaction, since PostgreSQL's definitions
 * take part in transactions like rows do.
 */
export function whileMaking<Result>(
  strapi: Core.Strapi,
  work: (transaction: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  return strapi.db.connection.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [MAKING]);
    return work(transaction);
  });
}

/** Runs statements as they are, in order: to knex, a question mark is a place for a value. */
export async function runAll(transaction: Knex.Transaction, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await transaction.raw(statement.replaceAll('?', '\\?'));
}
