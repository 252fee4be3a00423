import type { Core } from '@strapi/strapi';
import { assertInside } from '../strapi';

/** Types of PostgreSQL, by those that Strapi's schema knows (database, schema/storage). Lengths and scales have been kept to already. */
const TYPES: Readonly<Record<string, string>> = {
  increments: 'integer',
  bigincrements: 'bigint',
  integer: 'integer',
  bigInteger: 'bigint',
  float: 'double precision',
  double: 'double precision',
  decimal: 'numeric',
  boolean: 'boolean',
  string: 'text',
  text: 'text',
  date: 'date',
  time: 'time',
  datetime: 'timestamp',
  timestamp: 'timestamp',
  jsonb: 'jsonb',
  json: 'jsonb',
};

/**
 * The columns of a table of Strapi's, with their types: whoever names these does not stand on the table, which may
 * change.
 */
export function columnTypes(strapi: Core.Strapi, table: string): ReadonlyMap<string, string> {
  const found = strapi.db.schema.schema.tables.find(({ name }) => name === table);
  if (!found) throw new Error(`Strapi's schema has no table ${table}.`);
  return new Map(
    found.columns.map(({ name, type }) => {
      const known = TYPES[type];
      assertInside(known !== undefined, `a known type of the column ${table}.${name}, not "${type}"`);
      return [name, known];
    }),
  );
}
