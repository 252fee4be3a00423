import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/**
 * How names and texts get into SQL that has no parameters: the definitions of objects. Everything else binds its
 * values.
 */
export { escapeIdentifier as quoted, escapeLiteral as literal } from 'pg';

/**
 * The columns that a table of Strapi's has by the model. Definitions name them: one that says `*` stands on every
 * column, and nobody sees which.
 */
export function columnsOf(strapi: Core.Strapi, table: string): string[] {
  const found = strapi.db.schema.schema.tables.find(({ name }) => name === table);
  if (!found) throw new Error(`Strapi's schema has no table ${table}.`);
  return found.columns.map(({ name }) => name);
}

/** Says whether something was made by the same definition: equal for equal values (as JSON), 64 hexadecimal digits. */
export function fingerprintOf(definition: unknown): string {
  return createHash('sha256').update(JSON.stringify(definition)).digest('hex');
}
