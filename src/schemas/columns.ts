import type { Core } from '@strapi/strapi';

/**
 * The columns that a table of Strapi's has by the model. Definitions name them: one that says `*` stands on every
 * column, and nobody sees which.
 */
export function columnsOf(strapi: Core.Strapi, table: string): string[] {
  const found = strapi.db.schema.schema.tables.find(({ name }) => name === table);
  if (!found) throw new Error(`Strapi's schema has no table ${table}.`);
  return found.columns.map(({ name }) => name);
}
