import type { Client } from 'pg';

/** One table's link to the rows that are copied: `table.owner` leads to the copied row, `table.target` to `targets`. */
export interface LinkTable {
  table: string;
  owner: string;
  target: string;
  targets: string;
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Names of a table's columns, without the id that the database gives out. */
async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name <> 'id' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/**
 * SQL that copies the rows of a table that `from` joins under the name `source`.
 *
 * @param given SQL of the columns that differ from those of the source
 */
export async function copyOf(
  client: Client,
  table: string,
  given: Record<string, string>,
  from: string,
): Promise<string> {
  const kept = (await columnsOf(client, table)).filter((name) => !(name in given)).map(quoted);
  const names = [...Object.keys(given).map(quoted), ...kept];
  const values = [...Object.values(given), ...kept.map((name) => `source.${name}`)];
  return `insert into ${quoted(table)} (${names.join(', ')}) select ${values.join(', ')} from ${from}`;
}

/** The tables of the relations that a type owns, as Strapi names them: `conditions_sources_lnk`. */
export async function linkTablesOf(client: Client, table: string): Promise<LinkTable[]> {
  const { rows } = await client.query<LinkTable>(
    `select owning.conrelid::regclass::text as table, owned.attname as owner, other.attname as target,
       targeting.confrelid::regclass::text as targets
     from pg_constraint as owning
     join pg_constraint as targeting on targeting.conrelid = owning.conrelid and targeting.contype = 'f' and targeting.oid <> owning.oid
     join pg_attribute as owned on owned.attrelid = owning.conrelid and owned.attnum = owning.conkey[1]
     join pg_attribute as other on other.attrelid = targeting.conrelid and other.attnum = targeting.conkey[1]
     where owning.contype = 'f' and owning.confrelid = $1::text::regclass
       and owning.conrelid::regclass::text like replace($1::text, '_', '\\_') || '\\_%\\_lnk'`,
    [table],
  );
  return rows;
}

/** The id that a row of a table would get next, as SQL. */
export const nextId = (table: string) => `nextval(pg_get_serial_sequence('${table}', 'id'))::int`;
