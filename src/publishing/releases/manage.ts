import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorOf } from '../../actor';
import { invalidBody } from '../../errors';
import { removeJob } from '../../jobs';
import { namesOf } from '../../labels';
import { hasDrafts } from '../../model';
import type { Item } from '../gate';
import { assertNotPublished } from './publish';
import {
  deleteRelease,
  holdRelease,
  insertRelease,
  itemsOf,
  type Permit,
  putItems,
  type StoredRelease,
} from './stored';

/** So many are published in one transaction, while everybody else who writes waits. */
export const MOST_ITEMS = 500;

/**
 * @returns the number of the new release
 * @throws ValidationError (400) with code `invalid-body` for what cannot be published, or for too much of it
 */
export async function makeRelease(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { name, items }: { name: string; items: readonly Item[] },
): Promise<number> {
  const id = await insertRelease(transaction, { name, madeBy: await actorOf(strapi) });
  await addItems(strapi, transaction, id, items);
  return id;
}

/** A release that is held and still to come is changed. */
export async function changeRelease(
  strapi: Core.Strapi,
  id: number,
  permit: Permit,
  change: (transaction: Knex.Transaction, release: StoredRelease) => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const release = await holdRelease(trx, id, permit);
    assertNotPublished(release);
    await change(trx, release);
    // What was made of it is of yesterday: as after a writer (writes/lockWrites).
    await trx.raw(`select nextval('previews.writes')`);
  });
}

/** @throws ValidationError (400) with code `invalid-body` for what cannot be published, or for too much of it */
export async function addItems(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  id: number,
  items: readonly Item[],
): Promise<void> {
  for (const [index, { uid }] of items.entries()) {
    if (hasDrafts(strapi.contentType(uid))) continue;
    const type = strapi.contentType(uid).info.displayName.toLowerCase();
    throw invalidBody(
      ['items', String(index), 'uid'],
      `A ${type} has no drafts: what is saved of it is public at once`,
    );
  }
  const unknown = await firstUnknown(strapi, items);
  if (unknown !== undefined) throw invalidBody(['items', String(unknown)], 'There is no such entry in this language');
  const names = await namesOf(strapi, items);
  await putItems(
    transaction,
    id,
    items.map((item, index) => ({ ...item, name: names[index]?.name ?? null })),
    await actorOf(strapi),
  );
  const { length } = await itemsOf(transaction, id);
  if (length > MOST_ITEMS)
    throw invalidBody(['items'], `A release holds ${MOST_ITEMS} items at most, and this one would hold ${length}`);
}

export async function dropRelease(transaction: Knex.Transaction, { id }: StoredRelease): Promise<void> {
  await removeJob(transaction, jobOf(id));
  await deleteRelease(transaction, id);
}

/** The key of the job that publishes a release. */
export const jobOf = (id: number) => `publish-release ${id}`;

/** The first item of which nothing is there: neither draft nor page. */
async function firstUnknown(strapi: Core.Strapi, items: readonly Item[]): Promise<number | undefined> {
  for (const [index, { uid, documentId, locale }] of items.entries()) {
    const where = { documentId, ...(locale !== null && { locale }) };
    if ((await strapi.db.query(uid).count({ where: where as never })) === 0) return index;
  }
  return undefined;
}
