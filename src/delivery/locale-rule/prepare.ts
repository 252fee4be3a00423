import type { Core } from '@strapi/strapi';
import { fingerprint, SERVED, servedViews } from './views';

/** Takes the views away before Strapi changes the tables they stand on: PostgreSQL would refuse the change. */
export function registerLocaleRule(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    if ((await presentFingerprint(strapi)) !== fingerprint(strapi))
      await strapi.db.connection.raw('drop schema if exists ?? cascade', [SERVED]);
  });
}

/** Makes the views, unless they are there. */
export async function createServedViews(strapi: Core.Strapi): Promise<void> {
  if ((await presentFingerprint(strapi)) === fingerprint(strapi)) return;
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction.raw('drop schema if exists ?? cascade', [SERVED]);
    await transaction.raw('create schema ??', [SERVED]);
    for (const view of servedViews(strapi)) await transaction.raw(view);
    await transaction.raw(`comment on schema ${SERVED} is '${fingerprint(strapi)}'`);
  });
}

async function presentFingerprint(strapi: Core.Strapi): Promise<string | undefined> {
  const { rows } = await strapi.db.connection.raw<{ rows: { fingerprint: string }[] }>(
    `select obj_description(oid, 'pg_namespace') as fingerprint from pg_namespace where nspname = ?`,
    [SERVED],
  );
  return rows[0]?.fingerprint;
}
