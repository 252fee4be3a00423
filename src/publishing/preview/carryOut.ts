import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import type { Shown } from '../../previews';
import { notingInvalid } from '../../strapi';
import { judgingTogether } from '../gate';
import { carryOutOne, inOrder, itemsOf, knownItems } from '../releases';
import { languageKey } from '../subject';
import { itemsOfEntry, pagesOfEntry } from './embedded';

/** Publishes what a preview is of: whether it might be published is nobody's question here. */
export async function carryOutShown(strapi: Core.Strapi, transaction: Knex.Transaction, shown: Shown) {
  const locales = await knownLocales(strapi);
  const pages = shown.kind === 'release' ? undefined : await pagesOfEntry(strapi, transaction, shown);
  const items =
    shown.kind === 'release'
      ? (await itemsOf(transaction, shown.id)).filter((item) => !shown.without.includes(languageKey(item)))
      : await itemsOfEntry(strapi, shown, pages ?? []);
  const { known } = knownItems(strapi, items, locales);
  await judgingTogether(() =>
    notingInvalid(async () => {
      for (const item of inOrder(strapi, known, locales.default)) await carryOutOne(strapi, item);
    }),
  );
  return pages ?? 'every page';
}
