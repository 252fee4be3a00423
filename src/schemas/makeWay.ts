import type { Core } from '@strapi/strapi';
import { type DoomedColumn, pendingSync } from '../strapi';
import { whileMaking } from './making';
import { dropSetAside, setAside } from './setAside';

/**
 * Takes schemas away whose views stand on what Strapi's schema sync is about to alter or drop: PostgreSQL would refuse
 * the change. Until they are made anew there is nothing to read from (503). Any other sync leaves them serving.
 */
export async function makeWay(strapi: Core.Strapi, schemas: readonly string[]): Promise<void> {
  const doomed = await pendingSync(strapi);
  if (doomed.length === 0) return;
  for (const schema of schemas) {
    await dropSetAside(strapi, schema);
    if (!(await standsOn(strapi, schema, doomed))) continue;
    const aside = await whileMaking(strapi, (transaction) => setAside(transaction, schema));
    if (await dropSetAside(strapi, schema)) continue;
    await strapi.db.connection.raw('alter schema ?? rename to ??', [aside, schema]);
    throw new Error(`The schema "${schema}" is in use, so that the tables below it cannot be changed.`);
  }
}

async function standsOn({ db }: Core.Strapi, schema: string, doomed: DoomedColumn[] | 'unknown'): Promise<boolean> {
  const { rows } = await db.connection.raw<{ rows: { table: string; column: string }[] }>(
    `select distinct stood_on.relname as table, attribute.attname as column
    from pg_class as view
    join pg_rewrite on pg_rewrite.ev_class = view.oid
    join pg_depend on pg_depend.classid = 'pg_rewrite'::regclass and pg_depend.objid = pg_rewrite.oid
      and pg_depend.refclassid = 'pg_class'::regclass
    join pg_class as stood_on on stood_on.oid = pg_depend.refobjid and stood_on.relkind = 'r'
    join pg_attribute as attribute on attribute.attrelid = stood_on.oid and attribute.attnum = pg_depend.refobjsubid
    where view.relnamespace = to_regnamespace(?) and stood_on.relnamespace = 'public'::regnamespace`,
    [schema],
  );
  if (doomed === 'unknown') return rows.length > 0;
  return rows.some((used) =>
    doomed.some(({ table, column }) => table === used.table && (column ?? used.column) === used.column),
  );
}
