import { createHash } from 'node:crypto';
import { Client } from 'pg';

/**
 * Takes everything of ours out of a copy of our database, and leaves what stock Strapi would have made from the same
 * schemas: our schemas of PostgreSQL with all that hangs on them, triggers, and the constraint on slugs.
 */
export async function stripToStock(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ statement: string }>(`
      select format('drop schema %I cascade', nspname) as statement from pg_namespace
        where nspname not in ('public', 'information_schema') and nspname !~ '^pg_'
      union all select format('drop trigger %I on %s', tgname, tgrelid::regclass) from pg_trigger
        join pg_proc on pg_proc.oid = tgfoid
        where not tgisinternal and pronamespace = 'public'::regnamespace
      union all select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
        where contype = 'x'`);
    for (const { statement } of rows) await client.query(statement);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Changes whenever a table, a column, an index or a trigger does. */
export async function structureOf(url: string): Promise<string> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(`
      select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as thing
        from information_schema.columns where table_schema = 'public'
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select tgname || ' on ' || tgrelid::regclass from pg_trigger where not tgisinternal
      union all select conname || ' on ' || conrelid::regclass from pg_constraint where connamespace = 'public'::regnamespace
      order by 1`);
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  } finally {
    await client.end();
  }
}
