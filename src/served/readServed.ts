import type { Core } from '@strapi/strapi';
import { Mutex } from 'async-mutex';
import type { Knex } from 'knex';
import type { PseudoLocale } from '../pseudo-locales';
import { whenClientLeaves } from './abandoned';
import type { LocaleChain } from './chain';
import { asUnavailable, notServed } from './failures';
import { readerOf } from './reader';
import { servedSchema } from './schema';
import { SERVED, SETTINGS } from './settings';

/** What a reader asked for: in which languages, and drafts or what is published. */
export interface Reading extends LocaleChain {
  status: 'published' | 'draft';
  /** The pseudo-locale that the texts are made up in; the chain is that of the default locale, which they are made from. */
  pseudo?: PseudoLocale;
}

/**
 * Reads content as it is served: within `read`, every query of Strapi's in the same asynchronous context, of whatever
 * depth, sees one row per document, in the language the locale rule chooses, in one snapshot. Must only read. A query
 * whose client has left is cancelled. A request reads once at a time, however much it asks at once: it has one
 * connection, as its lane promised.
 *
 * @param read is given the transaction, for SQL of its own; unqualified tables are the served ones there
 * @throws UnavailableError (503) while there is nothing to read from, or when reading takes too long
 */
export async function readServed<Result>(
  strapi: Core.Strapi,
  reading: Reading,
  read: (transaction: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  if (strapi.db.inTransaction()) throw new Error('What is served cannot be read within a transaction that may write.');
  // The same method of Strapi's, over the reader's connections: its query builders use the transaction they run in.
  const database = Object.create(strapi.db, { connection: { value: readerOf(strapi) } }) as Core.Strapi['db'];
  const release = await turnOf(strapi);
  try {
    return (await database.transaction(async ({ trx }) => {
      const stopWatching = await whenClientLeaves(strapi, trx);
      try {
        await enter(strapi, trx, reading);
        return await read(trx);
      } finally {
        await stopWatching();
      }
    })) as Result;
  } catch (error) {
    throw asUnavailable(error);
  } finally {
    release();
  }
}

/**
 * Says for the rest of a transaction what is served.
 *
 * @throws UnavailableError (503) while the views are those of another model, whose rule is not the one asked by
 */
async function enter(strapi: Core.Strapi, transaction: Knex.Transaction, reading: Reading): Promise<void> {
  const { chain, origin, status } = reading;
  const { fingerprint, statusSetting } = servedSchema(strapi);
  const { rowCount } = await transaction.raw<{ rowCount: number }>(
    `select set_config('${SETTINGS.chain}', ?, true), set_config('${SETTINGS.first}', ?, true),
      set_config('${SETTINGS.origin}', ?, true), set_config('${statusSetting}', ?, true)
      from pg_namespace where nspname = ? and obj_description(oid, 'pg_namespace') = ?`,
    [`{${chain.map((code) => `"${code}"`).join(',')}}`, chain[0] ?? origin, origin, status, SERVED, fingerprint],
  );
  if (rowCount !== 1) throw notServed(`the schema "${SERVED}" is missing, or of another version`);
}

const turns = new WeakMap<object, Mutex>();

/** @returns ends the turn of the present request */
async function turnOf(strapi: Core.Strapi): Promise<() => void> {
  const request = strapi.requestContext.get();
  if (!request) return () => {};
  const turn = turns.get(request) ?? new Mutex();
  turns.set(request, turn);
  return turn.acquire();
}
