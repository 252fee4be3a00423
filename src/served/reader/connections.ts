import type { Core } from '@strapi/strapi';
import createKnex, { type Knex } from 'knex';
import type { Limits } from '../../../config/limits';
import { noteDatabaseFault } from '../../strapi';
import type { Reading } from '../reading';
import { AHEAD, PAST, SERVED } from '../settings';
import { takeRole } from './role';

/** A connection of `pg`, as far as it is used here. */
export interface Connection {
  query(sql: string, done: (error: Error | null) => void): void;
  query<Row>(statement: { name?: string | undefined; text: string; values: unknown[] }): Promise<{ rows: Row[] }>;
}

/** What knex' PostgreSQL client can do and its types do not tell. */
export interface PostgresClient {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
  cancelQuery(connection: Connection): Promise<unknown>;
}

/**
 * What every connection of the reader is told once: it sees what is served, with the rights to it alone, changes
 * nothing, and ends in time. Statements are planned once, not for each value: they find rows by their keys, and planning
 * them costs more than that.
 */
const session = (schema: string, { questions }: Limits) => `
  set search_path = ${schema};
  set default_transaction_read_only = on;
  set default_transaction_isolation = 'repeatable read';
  set plan_cache_mode = force_generic_plan;
  set statement_timeout = ${questions.statement};
  set idle_in_transaction_session_timeout = '30s';
  ${takeRole(schema)}`;

const readers = new WeakMap<Core.Strapi, Map<string, Knex>>();

/** Staff who look into the past, or at a preview, stand in nobody's way. */
const MOST_ASIDE = 2;

/** Whether something is read as it is, as it was, or as it will be. */
export type When = Pick<Reading, 'at' | 'ahead'>;

function schemaOf({ at, ahead }: When): string {
  if (ahead !== undefined) return AHEAD;
  return at === undefined ? SERVED : PAST;
}

/**
 * The reader's connections to the database, apart from those of writers and of the admin panel: no writer, however
 * long it waits, stands in the way of a reader. They see the schema `served` and nothing else, so that while it is
 * missing a question fails instead of falling through to the tables with their drafts. The past is read over others,
 * which see the schema `past` and nothing else; so are previews.
 */
export function readerOf(strapi: Core.Strapi, when: When): Knex {
  const schema = schemaOf(when);
  const open = readers.get(strapi) ?? new Map<string, Knex>();
  readers.set(strapi, open);
  const reader = open.get(schema) ?? openReader(strapi, schema);
  open.set(schema, reader);
  return reader;
}

/** Closes the reader's connections, for good: the server stops. */
export async function closeReader(strapi: Core.Strapi): Promise<void> {
  for (const reader of readers.get(strapi)?.values() ?? []) await reader.destroy();
}

function openReader(strapi: Core.Strapi, schema: string): Knex {
  const { client, connection, pool } = strapi.db.connection.client.config as Knex.Config;
  const limits = strapi.config.get<Limits>('limits');
  const most = pool?.max ?? 10;
  const reader = createKnex({
    client: client as string,
    connection: {
      ...(connection as Knex.PgConnectionConfig),
      application_name: `therapeutic-botox-content-api ${schema === SERVED ? '' : `${schema} `}reader`,
    },
    acquireConnectionTimeout: limits.questions.connection,
    pool: {
      min: 0,
      max: schema === SERVED ? most : Math.min(MOST_ASIDE, most),
      afterCreate: beginWith(session(schema, limits)),
    },
  });
  // Who listens to Strapi's queries means these, too.
  for (const event of ['query', 'query-error', 'query-response'])
    reader.on(event, (...told) => strapi.db.connection.emit(event, ...told));
  noteDatabaseFault(strapi, reader);
  return reader;
}

function beginWith(sql: string) {
  return (connection: Connection, done: (error: Error | null, connection: Connection) => void): void =>
    connection.query(sql, (error) => done(error, connection));
}
