import type { Core } from '@strapi/strapi';
import { dependOnAnything } from '../../changes';
import { MOMENT } from '../../history';
import { fingerprintOf } from '../../schemas';
import type { Languages, Reading } from '../reading';
import { servedSchema } from '../schema';
import { whenClientLeaves } from './abandoned';
import { type Connection, type PostgresClient, readerOf, type When } from './connections';
import { asUnavailable, notServed } from './failures';
import { noteLanguages, readingThen } from './languages';
import { noteReading } from './noteReading';
import { settingsOf } from './settingsOf';
import { keptSnapshot } from './snapshot';
import { inTurn } from './turn';

/**
 * A question whose text is always the same, so that PostgreSQL plans it once for each connection. It is answered by one
 * row, and with the languages that are configured at that moment.
 */
export interface Statement {
  /** None where it is planned each time. */
  name?: string;
  text: string;
  /** Whether who asks it says itself what the answer depends on (`dependOn`); if not, that is anything at all. */
  isAccounted?: boolean;
}

/**
 * @param label says in PostgreSQL's own statistics what is asked
 * @param columns SQL of what the row holds; `$1` and so on are values
 */
export function statement(strapi: Core.Strapi, label: string, columns: string, isAccounted = false): Statement {
  const text = `select ${servedSchema(strapi).languages} as said, (select position from clock) as position, ${columns}`;
  return { name: `${label} ${fingerprintOf(text).slice(0, 16)}`, text, isAccounted };
}

/** Questions of clients that were asked lately, by how often; and those that connections keep. */
const MOST_COUNTED = 500;
const MOST_KEPT = 32;
const OFTEN = 3;
const counted = new Map<string, number>();
const kept = new Set<string>();

/**
 * A statement for a question that clients make up. Those that come again and again are planned once for each
 * connection; of the others there may be any number, and each plan that a connection keeps takes memory.
 */
export function recurring(strapi: Core.Strapi, label: string, columns: string): Statement {
  const { name = '', text } = statement(strapi, label, columns);
  if (kept.has(name)) return { name, text };
  const times = (counted.get(name) ?? 0) + 1;
  // Last in the map is what was asked last.
  counted.delete(name);
  counted.set(name, times);
  if (counted.size > MOST_COUNTED) counted.delete(counted.keys().next().value as string);
  if (times < OFTEN || kept.size >= MOST_KEPT) return { text };
  kept.add(name);
  counted.delete(name);
  return { name, text };
}

interface Answer<Row> {
  row: Row;
  /** As it was read: not as asked for where other languages are configured by now. */
  reading: Reading;
}

/**
 * Asks one statement of what is served, which needs no transaction to see one state of it.
 *
 * @throws UnavailableError (503) while there is nothing to read from, or when reading takes too long
 */
export async function ask<Row extends object>(
  strapi: Core.Strapi,
  reading: Reading,
  { name, text, isAccounted }: Statement,
  valuesFor: (reading: Reading) => unknown[],
): Promise<Answer<Row>> {
  type Said = Row & { said: string | null; position: number };
  if (!isAccounted) dependOnAnything(strapi);
  const query = async (connection: Connection, read: Reading) => {
    const [row] = await run<Said>(strapi, read, connection, { name, text, values: valuesFor(read) });
    if (!row) throw new Error(`A statement has no row: ${text}`);
    return row;
  };
  const snapshot = keptSnapshot(strapi);
  if (snapshot)
    return snapshot.read(reading, async (_, read, connection) => ({
      reading: read,
      row: await query(connection, read),
    }));
  return inTurn(strapi, () =>
    withConnection(strapi, reading, async (connection) => {
      for (let read = reading; ; ) {
        await tell(strapi, read, connection, settingsOf(strapi, read));
        const row = await query(connection, read);
        const then = readingThen(strapi, read, row.said);
        if (then === read) {
          noteReading(strapi, read, row.position);
          return { row, reading: read };
        }
        read = then;
      }
    }),
  );
}

/** The configured languages as they are now, or were. */
export async function configuredLanguages(strapi: Core.Strapi, when: When): Promise<Languages> {
  const { name, text } = statement(strapi, 'languages', 'null');
  const [row] = await inTurn(strapi, () =>
    withConnection(strapi, when, async (connection) => {
      if (when.at !== undefined) await tell(strapi, when, connection, { names: [MOMENT], values: [when.at] });
      return run<{ said: string | null }>(strapi, when, connection, { name, text, values: [] });
    }),
  );
  return noteLanguages(strapi, row?.said, when);
}

/** What is known of the past, and whether a moment is in it. */
export interface Record {
  /** ISO 8601; undefined while nothing is kept. */
  beganAt: string | null;
  isBefore: boolean;
  isAhead: boolean;
}

/**
 * Holds a moment against the database's clock and the time since which it is known what was served.
 *
 * @param at ISO 8601, with a zone
 */
export async function recordAt(strapi: Core.Strapi, at: string): Promise<Record> {
  const text = `select to_char(began_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "beganAt",
    coalesce(began_at > $1::timestamptz, true) as "isBefore", $1::timestamptz > clock_timestamp() as "isAhead" from record`;
  const [row] = await inTurn(strapi, () =>
    withConnection(strapi, { at }, (connection) =>
      run<Record>(strapi, { at }, connection, { name: 'record', text, values: [at] }),
    ),
  );
  if (!row) throw notServed('nothing is kept of what was served');
  return row;
}

async function withConnection<Result>(
  strapi: Core.Strapi,
  when: When,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const client = readerOf(strapi, when).client as PostgresClient;
  const connection = await client.acquireConnection();
  try {
    const stopWatching = whenClientLeaves(strapi, client, connection);
    try {
      return await work(connection);
    } finally {
      await stopWatching();
    }
  } catch (error) {
    throw asUnavailable(error);
  } finally {
    await client.releaseConnection(connection);
  }
}

/** What each connection was told last. */
const told = new WeakMap<Connection, string>();

/** Says what is served over a connection from here on. */
async function tell(
  strapi: Core.Strapi,
  when: When,
  connection: Connection,
  { names, values }: ReturnType<typeof settingsOf>,
): Promise<void> {
  const said = [...names, ...values].join(' ');
  if (told.get(connection) === said) return;
  told.delete(connection);
  const columns = names.map((name, index) => `set_config('${name}', $${index + 1}, false)`);
  await run(strapi, when, connection, {
    name: `reading ${names.length}`,
    text: `select ${columns.join(', ')}`,
    values,
  });
  told.set(connection, said);
}

async function run<Row>(
  strapi: Core.Strapi,
  when: When,
  connection: Connection,
  question: Statement & { values: unknown[] },
): Promise<Row[]> {
  const reader = readerOf(strapi, when);
  reader.emit('query', { sql: question.text, bindings: question.values });
  try {
    return (await connection.query<Row>(question)).rows;
  } catch (error) {
    reader.emit('query-error', error, { sql: question.text, bindings: question.values });
    throw error;
  }
}
