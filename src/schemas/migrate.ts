import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { runAll, whileMaking } from './making';
import { MIGRATIONS, type Migration } from './migrations';

/** A database holds what this version does not know; the message tells whoever starts it what to do. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/**
 * Brings tables of ours up to date: makes what this database has not been through, in the order of the numbers, all of
 * it or nothing.
 *
 * @throws NewerDatabaseError when it went through what this version does not know
 */
export async function migrate(strapi: Core.Strapi, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await whileMaking(strapi, async (transaction) => {
    await transaction.raw('create schema if not exists schemas');
    await transaction.raw(`create table if not exists schemas.migrations (
      number integer primary key, name text not null, applied_at timestamptz not null default now()
    )`);
    const applied = await appliedMigrations(transaction);
    refuseUnknown(applied, migrations);
    for (const [index, { name, statements }] of migrations.entries()) {
      const number = index + 1;
      if (applied.has(number)) continue;
      await runAll(transaction, statements);
      await transaction.raw('insert into schemas.migrations (number, name) values (?, ?)', [number, name]);
    }
  });
}

/**
 * Refuses a database of a newer version, before anything in it is changed.
 *
 * @throws NewerDatabaseError
 */
export async function refuseNewerDatabase({ db }: Core.Strapi): Promise<void> {
  const { rows } = await db.connection.raw<{ rows: unknown[] }>(
    `select where to_regclass('schemas.migrations') is not null`,
  );
  if (rows.length > 0) refuseUnknown(await appliedMigrations(db.connection), MIGRATIONS);
}

/** Names by number. */
async function appliedMigrations(connection: Knex): Promise<Map<number, string>> {
  const { rows } = await connection.raw<{ rows: { number: number; name: string }[] }>(
    'select number, name from schemas.migrations order by number',
  );
  return new Map(rows.map(({ number, name }) => [number, name]));
}

function refuseUnknown(applied: ReadonlyMap<number, string>, migrations: readonly Migration[]): void {
  for (const [number, name] of applied) {
    if (migrations[number - 1]?.name === name) continue;
    throw new NewerDatabaseError(
      `The database was changed by another version of this project (migration ${number}, "${name}"), which this one does not know: start that version or a later one, or restore a backup from before it.`,
    );
  }
}
