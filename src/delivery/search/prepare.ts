import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { searchDefinition } from './definition';
import { indexedTypes } from './indexed';

/** Builds the index, with everything that is published, unless it is there as it is defined now. */
export async function prepareSearch(strapi: Core.Strapi): Promise<void> {
  const connection = strapi.db.connection;
  for (const extension of ['unaccent', 'pg_trgm', 'fuzzystrmatch'])
    await connection.raw('create extension if not exists ??', [extension]);
  const definition = searchDefinition(indexedTypes(strapi));
  const fingerprint = createHash('sha256').update(definition.join('\n')).digest('hex');
  const { rows } = await connection.raw<{ rows: { fingerprint: string }[] }>(
    `select obj_description(oid, 'pg_namespace') as fingerprint from pg_namespace where nspname = 'search'`,
  );
  if (rows[0]?.fingerprint === fingerprint) return;
  await connection.transaction(async (transaction) => {
    await transaction.raw('drop schema if exists search cascade');
    // Not through knex's placeholders: the statements carry question marks of their own, if any.
    for (const statement of definition) await transaction.raw(statement.replaceAll('?', '\\?'));
    await transaction.raw(`comment on schema search is '${fingerprint}'`);
  });
}
