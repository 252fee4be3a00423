import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** A column that Strapi will alter or drop; without a name, a whole table. */
export interface DoomedColumn {
  table: string;
  column?: string;
}

/**
 * What Strapi's schema sync, which is about to run, will take away or alter: it is asked as the sync will ask. New
 * tables and columns are not among it.
 *
 * @returns 'unknown' where migrations of Strapi's own come first, which may change anything
 */
export async function pendingSync({ db }: Core.Strapi): Promise<DoomedColumn[] | 'unknown'> {
  const { schemaStorage, schemaDiff, schema } = db.schema;
  assertInside(typeof schemaDiff?.diff === 'function', 'a difference of database schemas');
  assertInside(typeof db.dialect.schemaInspector?.getSchema === 'function', 'an inspector of the database schema');
  if (await db.migrations.shouldRun()) return 'unknown';
  const stored = await schemaStorage.read();
  if (stored?.hash === schemaStorage.hashSchema(schema)) return [];
  const { diff } = await schemaDiff.diff({
    previousSchema: stored?.schema,
    databaseSchema: await db.dialect.schemaInspector.getSchema(),
    userSchema: schema,
  });
  const { removed, updated } = diff.tables;
  return [
    ...removed.map(({ name }) => ({ table: name })),
    ...updated.flatMap(({ name, columns }) =>
      [...columns.removed, ...columns.updated].map((column) => ({ table: name, column: column.name })),
    ),
  ];
}
