/** The content that ships with the project: read from `database/content`, checked, then written as a whole or not at all. */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { readContent } from './readContent';
import { hasContent, type SeedResult, writeContent } from './writeContent';

export { ContentError } from './contentError';
export type { SeedResult } from './writeContent';

/** Taken for the transaction, so that two instances on one empty database seed it once: 'seed' in ASCII. */
const SEED_LOCK = 0x73656564;

/**
 * Creates what is missing of the shipped content; what exists is left as it is.
 *
 * @throws ContentError when a content file has a mistake, or breaks a rule of publishing; nothing is written then
 */
export function seed(strapi: Core.Strapi): Promise<SeedResult> {
  return inSeedTransaction(strapi, () => writeContent(strapi, readContent(strapi, folderOf(strapi))));
}

/** Seeds a database that holds no content at all: a new one. */
export function seedWhenEmpty(strapi: Core.Strapi): Promise<SeedResult | undefined> {
  return inSeedTransaction(strapi, async () =>
    (await hasContent(strapi)) ? undefined : writeContent(strapi, readContent(strapi, folderOf(strapi))),
  );
}

function folderOf(strapi: Core.Strapi): string {
  return path.join(strapi.dirs.app.root, 'database', 'content');
}

async function inSeedTransaction<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  return strapi.db.transaction(async ({ trx }) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [SEED_LOCK]);
    return work();
  });
}
