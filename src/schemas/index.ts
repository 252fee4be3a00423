/**
 * Every object that we make in PostgreSQL outside Strapi's tables comes into being here: tables by numbered migrations;
 * views, functions, triggers and what is made from other tables beside what serves, to take its place whole. What they
 * are is said where they are used.
 */
import type { Core } from '@strapi/strapi';
import { makeWay } from './makeWay';
import { refuseNewerDatabase } from './migrate';

export { addConstraints } from './constraints';
export { type DerivedSchema, derive, derivedSchema } from './derive';
export { MAKING } from './making';
export { migrate, NewerDatabaseError } from './migrate';
export { schemaExists } from './setAside';
export { columnsOf, fingerprintOf, literal, quoted } from './sql';

/**
 * Looks at the database before Strapi changes its tables.
 *
 * @param viewed the derived schemas that have views
 */
export function registerSchemas(strapi: Core.Strapi, viewed: readonly string[]): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    await refuseNewerDatabase(strapi);
    await makeWay(strapi, viewed);
  });
}
