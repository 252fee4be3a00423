import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import type { Scope } from '../../previews';
import { notingInvalid } from '../../strapi';
import { judgingTogether } from '../gate';
import { carryOutOne, inOrder, itemsOf } from '../releases';
import { itemsOfEntry, pagesOfEntry } from './embedded';

/** Publishes what a preview is of: whether it might be published is nobody's question here. */
export async function carryOutScope(strapi: Core.Strapi, transaction: Knex.Transaction, scope: Scope) {
  const pages = scope.kind === 'release' ? undefined : await pagesOfEntry(strapi, transaction, scope);
  const items =
    scope.kind === 'release' ? await itemsOf(transaction, scope.id) : await itemsOfEntry(strapi, scope, pages ?? []);
  const { default: defaultLocale } = await knownLocales(strapi);
  await judgingTogether(() =>
    notingInvalid(async () => {
      for (const item of inOrder(strapi, items, defaultLocale)) await carryOutOne(strapi, item);
    }),
  );
  return pages ?? 'every page';
}
