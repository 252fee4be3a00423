import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import { lockWrites } from '../../writes';
import { type Item, judgedTogether, type Outcome } from '../gate';
import { inOrder } from './order';

/** Publishes and takes off the site what items say, from the drafts, and judges the state that it leaves. */
export async function carryOut(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  items: readonly Item[],
): Promise<Outcome> {
  await lockWrites(strapi, transaction);
  const { default: defaultLocale } = await knownLocales(strapi);
  const ordered = inOrder(strapi, items, defaultLocale);
  return judgedTogether(strapi, transaction, ordered, async () => {
    for (const item of ordered) await carryOutOne(strapi, item);
  });
}

/** @returns once one language of an entry is published from its draft, or off the site */
export async function carryOutOne(strapi: Core.Strapi, { uid, documentId, locale, action }: Item): Promise<void> {
  const documents = strapi.documents(uid) as unknown as Record<Item['action'], (params: object) => Promise<unknown>>;
  await documents[action]({ documentId, ...(locale !== null && { locale }) });
}
