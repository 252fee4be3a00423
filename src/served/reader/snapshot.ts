import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { Mutex } from 'async-mutex';
import type { Knex } from 'knex';
import { dependOnAnything } from '../../changes';
import { transactionOver } from '../../strapi';
import type { Reading } from '../reading';
import { servedSchema } from '../schema';
import { whenClientLeaves } from './abandoned';
import { type Connection, type PostgresClient, readerOf, type When } from './connections';
import { asUnavailable } from './failures';
import { readingThen } from './languages';
import { noteReading } from './noteReading';
import { settingsOf } from './settingsOf';
import { inTurn } from './turn';

/** Reads over a snapshot; `reading` is how it is read: not as asked for where other languages are configured by now. */
export type Read<Result> = (transaction: Knex.Transaction, reading: Reading, connection: Connection) => Promise<Result>;

interface Open {
  transaction: Knex.Transaction;
  connection: Connection;
  /** Where Strapi's queries find the transaction. */
  scope: AsyncResource;
  /** Ends the transaction. */
  close(): Promise<void>;
}

/**
 * One state of what is served, or was at a moment, however often it is read: a transaction of the reader's, begun with the first read. What
 * is asked at the same time is read one after the other, over the one connection that a request has.
 */
export class Snapshot {
  readonly #strapi: Core.Strapi;
  readonly #turn = new Mutex();
  #open: Open | undefined;
  #told: string | undefined;
  #of: string | undefined;
  #position: number | undefined;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** As `readServed`. After a failure the next read has a snapshot of its own: PostgreSQL has given up this one. */
  read<Result>(reading: Reading, read: Read<Result>): Promise<Result> {
    if (this.#strapi.db.inTransaction())
      throw new Error('What is served cannot be read within a transaction that may write.');
    const of = `${reading.at} ${reading.ahead}`;
    if (this.#open && this.#of !== of) throw new Error('A snapshot is of one moment.');
    this.#of = of;
    return this.#turn.runExclusive(async () => {
      try {
        this.#open ??= await begin(this.#strapi, reading);
        const { transaction, connection, scope } = this.#open;
        const entered = await this.#enter(transaction, reading);
        noteReading(this.#strapi, entered, this.#position);
        return await scope.runInAsyncScope(() => read(transaction, entered, connection));
      } catch (error) {
        await this.#close().catch(() => {}); // the error says why
        throw asUnavailable(error);
      }
    });
  }

  /** Ends it, once what is being read is read. */
  end(): Promise<void> {
    return this.#turn.runExclusive(() => this.#close());
  }

  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    this.#told = undefined;
    await open?.close();
  }

  /**
   * Says what is served from here on.
   *
   * @throws UnavailableError (503) while the views are those of another model, whose rule is not the one asked by
   */
  async #enter(transaction: Knex.Transaction, reading: Reading): Promise<Reading> {
    const { names, values } = settingsOf(this.#strapi, reading);
    const told = [reading.among, ...values].join(' ');
    if (told === this.#told) return reading;
    this.#told = undefined;
    const { languages } = servedSchema(this.#strapi);
    const { rows } = await transaction.raw<{ rows: { said: string | null; position: number }[] }>(
      `select ${names.map((name) => `set_config('${name}', ?, true)`).join(', ')}, ${languages} as said,
        (select position from clock) as position`,
      values,
    );
    const then = readingThen(this.#strapi, reading, rows[0]?.said);
    if (then !== reading) return this.#enter(transaction, then);
    this.#position = rows[0]?.position;
    this.#told = told;
    return reading;
  }
}

async function begin(strapi: Core.Strapi, when: When): Promise<Open> {
  return new Promise((opened, failed) => {
    const ended = transactionOver(strapi, readerOf(strapi, when), async (transaction) => {
      const client = transaction.client as unknown as PostgresClient;
      const connection = await client.acquireConnection();
      const stopWatching = whenClientLeaves(strapi, client, connection);
      try {
        await new Promise<void>((finish) => {
          const close = async () => {
            finish();
            await ended;
          };
          opened({ transaction, connection, scope: new AsyncResource('Snapshot'), close });
        });
      } finally {
        await stopWatching();
      }
    });
    ended.catch(failed);
  });
}

const kept = new WeakMap<object, Snapshot>();

/** The snapshot of the present request, if it keeps one. */
export function keptSnapshot(strapi: Core.Strapi): Snapshot | undefined {
  const request = strapi.requestContext.get();
  return request && kept.get(request);
}

/**
 * Has whatever the present request reads from here on be of one snapshot.
 *
 * @returns ends it; to be called when the answer is there
 */
export function keepSnapshot(strapi: Core.Strapi): () => Promise<void> {
  const request = strapi.requestContext.get();
  if (!request || kept.has(request)) return async () => {};
  const snapshot = new Snapshot(strapi);
  kept.set(request, snapshot);
  return async () => {
    kept.delete(request);
    await snapshot.end();
  };
}

/**
 * Reads content as it is served: within `read`, every query of Strapi's in the same asynchronous context, of whatever
 * depth, sees one row per document, in the language the locale rule chooses, in one snapshot. Must only read. A query
 * whose client has left is cancelled. A request reads once at a time, however much it asks at once: it has one
 * connection, as its lane promised.
 *
 * @param read is given the transaction, for SQL of its own; unqualified tables are the served ones there
 * @param isAccounted whether the caller says itself what the answer depends on (`dependOn`); if not, that is anything
 * @throws UnavailableError (503) while there is nothing to read from, or when reading takes too long
 */
export async function readServed<Result>(
  strapi: Core.Strapi,
  reading: Reading,
  read: Read<Result>,
  isAccounted = false,
): Promise<Result> {
  if (!isAccounted) dependOnAnything(strapi);
  const keeps = keptSnapshot(strapi);
  if (keeps) return keeps.read(reading, read);
  return inTurn(strapi, async () => {
    const snapshot = new Snapshot(strapi);
    try {
      return await snapshot.read(reading, read);
    } finally {
      await snapshot.end();
    }
  });
}
