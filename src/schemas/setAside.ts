import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** PostgreSQL, appendix A: lock_not_available, as after a lock timeout. */
const LOCKED = '55P03';
/** Milliseconds that others may have to wait behind one attempt. */
const PATIENCE = 200;
const ATTEMPTS = 30;

/**
 * Takes its name from a schema, if there is one: an entry of the catalogue changes, and no reader of it waits.
 *
 * @returns the name that it has now
 */
export async function setAside(transaction: Knex.Transaction, schema: string): Promise<string> {
  const aside = `${schema}_old_${Date.now()}`;
  if (await schemaExists(transaction, schema)) await transaction.raw('alter schema ?? rename to ??', [schema, aside]);
  return aside;
}

/**
 * Drops what was set aside, once nobody reads it any more: never waits for long, since others would have to wait behind
 * it where a trigger goes with it. What is still in use after all is left to the next start.
 *
 * @returns whether nothing is left
 */
export async function dropSetAside({ db, log }: Core.Strapi, schema: string): Promise<boolean> {
  const { rows } = await db.connection.raw<{ rows: { name: string }[] }>(
    'select nspname as name from pg_namespace where nspname ~ ?',
    [`^${schema}_old_[0-9]+$`],
  );
  const dropped = [];
  for (const { name } of rows) dropped.push(await drop(db.connection, name));
  const isDone = dropped.every(Boolean);
  if (!isDone) log.warn(`A schema that is not needed any more is still in use: ${rows.map(({ name }) => name)}.`);
  return isDone;
}

async function drop(connection: Knex, schema: string): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      await connection.transaction(async (transaction) => {
        await transaction.raw(`set local lock_timeout = ${PATIENCE}`);
        await transaction.raw('drop schema if exists ?? cascade', [schema]);
      });
      return true;
    } catch (error) {
      if ((error as { code?: unknown }).code !== LOCKED) throw error;
      await pause(PATIENCE);
    }
  }
  return false;
}

export async function schemaExists(connection: Knex, schema: string): Promise<boolean> {
  const { rows } = await connection.raw<{ rows: unknown[] }>('select from pg_namespace where nspname = ?', [schema]);
  return rows.length > 0;
}
