import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { type KnownLocales, knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { lockWrites } from '../../writes';
import { gone, type Item, judgedTogether, type Outcome } from '../gate';
import { inOrder } from './order';

/** Publishes and takes off the site what items say, from the drafts, and judges the state that it leaves. */
export async function carryOut(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  items: readonly Item[],
): Promise<Outcome> {
  await lockWrites(strapi, transaction);
  const locales = await knownLocales(strapi);
  const { known, unknown } = knownItems(strapi, items, locales);
  const ordered = inOrder(strapi, known, locales.default);
  const outcome = await judgedTogether(strapi, transaction, ordered, async () => {
    for (const item of ordered) await carryOutOne(strapi, item);
  });
  if (unknown.length === 0) return outcome;
  return { ...outcome, isImpossible: true, findings: [...unknown.map(gone), ...outcome.findings] };
}

/** Items of types and languages that there are, and those of what was removed since they were put in. */
export function knownItems<One extends Item>(
  strapi: Core.Strapi,
  items: readonly One[],
  { codes }: KnownLocales,
): { known: One[]; unknown: One[] } {
  const isKnown = ({ uid, locale }: One) => {
    const model = strapi.contentTypes[uid];
    return (
      model !== undefined && (isLocalizedType(model) ? locale !== null && codes.includes(locale) : locale === null)
    );
  };
  return { known: items.filter(isKnown), unknown: items.filter((item) => !isKnown(item)) };
}

/** @returns once one language of an entry is published from its draft, or off the site */
export async function carryOutOne(strapi: Core.Strapi, { uid, documentId, locale, action }: Item): Promise<void> {
  const documents = strapi.documents(uid) as unknown as Record<Item['action'], (params: object) => Promise<unknown>>;
  await documents[action]({ documentId, ...(locale !== null && { locale }) });
}
