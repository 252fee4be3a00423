import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { assertInside } from './assertInside';

/** What kept the database from answering: it is away, or everybody asks at once. */
export type DatabaseFault = 'unavailable' | 'overloaded';

/** Of the system, while connecting or connected. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/**
 * Of PostgreSQL (appendix A): connections that break (08), ended by an administrator or a crash, not yet up again,
 * ended while idle (57P01 to 57P05); read only after a change of roles among replicas (25006); gave up a transaction
 * that nobody went on with (25P03).
 */
const ENDED = /^(08...|57P0[1-5]|25006|25P03)$/;

/**
 * Too many connections, out of memory, over the limit of temporary files, but not a full disk (53100); a lock that
 * another writer keeps (55P03).
 */
const TOO_MUCH = /^(53[2-4]00|55P03)$/;

/** Of `pg` and of the pool (tarn), which give no codes; knex puts the statement before them. */
const BROKEN =
  /(^| - )(Connection terminated( unexpectedly| due to connection timeout)?|Client has encountered a connection error and is not queryable|Client was closed and is not queryable|timeout expired|aborted|Unable to acquire a connection)$/;

/** What knex opens at most unless told otherwise. */
const KNEX_POOL_MAX = 10;

const noted = new WeakMap<object, DatabaseFault>();

/** What a request met; an answer that is made of it is not what it seems (401 for a session that nobody could read). */
export function databaseFaultOf(context: object): DatabaseFault | undefined {
  return noted.get(context);
}

/**
 * Notes in the present request whatever keeps the database from answering it. Strapi's sign-in strategies, for one,
 * swallow such errors and answer 401.
 *
 * @param knex Strapi's own, or another one that answers requests
 */
export function noteDatabaseFault(strapi: Core.Strapi, knex: Knex): void {
  const client = knex.client as Knex.Client;
  assertInside(typeof client.acquireConnection === 'function', 'a knex client that acquires connections');
  const acquire = client.acquireConnection;
  client.acquireConnection = async function (this: Knex.Client, ...rest: []) {
    try {
      return await acquire.apply(this, rest);
    } catch (error) {
      note(strapi, isTimeout(error) && hasRoom(client) ? 'unavailable' : databaseFault(error));
      throw error;
    }
  };
  knex.on('query-error', (error: unknown) => note(strapi, databaseFault(error)));
}

/** Nobody has the connections that are waited for: it is the database that does not give them. */
function hasRoom({ pool, config }: Knex.Client): boolean {
  return pool !== undefined && pool.numUsed() < (config.pool?.max ?? KNEX_POOL_MAX);
}

const isTimeout = (error: unknown) => (Object(error) as { name?: unknown }).name === 'KnexTimeoutError';

function note(strapi: Core.Strapi, fault: DatabaseFault | undefined): void {
  const request = strapi.requestContext.get();
  if (request && fault && !noted.has(request)) noted.set(request, fault);
}

/** Tells errors that say nothing about the question from those that do. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') {
    if (AWAY.test(code) || ENDED.test(code)) return 'unavailable';
    return TOO_MUCH.test(code) ? 'overloaded' : undefined;
  }
  if (isTimeout(error)) return 'overloaded';
  if (typeof message === 'string' && BROKEN.test(message)) return 'unavailable';
  return undefined;
}
