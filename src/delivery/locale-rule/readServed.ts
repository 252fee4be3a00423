import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PseudoLocale } from '../../translation';
import { whenClientLeaves } from './abandoned';
import type { LocaleChain } from './chain';
import { asUnavailable } from './failures';
import { readerOf } from './reader';
import { SERVED } from './views';

/** What a reader asked for: in which languages, and drafts or what is published. */
export interface Reading extends LocaleChain {
  status: 'published' | 'draft';
  /** The pseudo-locale that the texts are made up in; the chain is that of the default locale, which they are made from. */
  pseudo?: PseudoLocale;
}

/**
 * Reads content as it is served: within `read`, every query of Strapi's in the same asynchronous context, of whatever
 * depth, sees one row per document, in the language the locale rule chooses, in one snapshot. Must only read. A query
 * whose client has left is cancelled.
 *
 * @param read is given the transaction, for SQL of its own; unqualified tables are the served ones there
 * @throws UnavailableError (503) while there is nothing to read from, or when reading takes too long
 */
export async function readServed<Result>(
  strapi: Core.Strapi,
  { chain, origin, status }: Reading,
  read: (transaction: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  if (strapi.db.inTransaction()) throw new Error('What is served cannot be read within a transaction that may write.');
  // The same method of Strapi's, over the reader's connections: its query builders use the transaction they run in.
  const database = Object.create(strapi.db, { connection: { value: readerOf(strapi) } }) as Core.Strapi['db'];
  try {
    return (await database.transaction(async ({ trx }) => {
      const stopWatching = await whenClientLeaves(strapi, trx);
      try {
        await trx.raw(
          `select set_config('${SERVED}.chain', ?, true), set_config('${SERVED}.first', ?, true),
            set_config('${SERVED}.origin', ?, true), set_config('${SERVED}.status', ?, true)`,
          [`{${chain.map((code) => `"${code}"`).join(',')}}`, chain[0] ?? origin, origin, status],
        );
        return await read(trx);
      } finally {
        await stopWatching();
      }
    })) as Result;
  } catch (error) {
    throw asUnavailable(error);
  }
}
