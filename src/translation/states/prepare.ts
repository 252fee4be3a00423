import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { type KnownLocales, knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { fingerprintOf } from '../../schemas';
import { assignKeys, type Entry, fieldsOf, KEY, type Models, modelsOf, textPopulate } from '../../segments';
import { CHECKS_REVISION } from '../checks';
import { chosenSeverities } from '../checksFor';
import { record } from './record';
import { turnPairs } from './store';
import { rememberedModel, rememberModel } from './tables';

/**
 * Sees to it that every state is known. Content that was there before there were states is taken to be translated
 * rightly as it stands; after a change of the model or of what blocks a translation, every state is worked out anew.
 */
export async function prepareStates(strapi: Core.Strapi): Promise<void> {
  const known = await knownLocales(strapi);
  const digest = digestOf(strapi, known);
  const knew = await rememberedModel(strapi);
  if (knew === digest) return;
  await settleAll(strapi, known, knew === undefined ? known.codes : []);
  // Last: what is interrupted is done again.
  await rememberModel(strapi.db.connection, digest);
}

/**
 * Has another language be the source, in the transaction that makes it the default locale: what translates a text of
 * the former source is translated by it, and by what else translates it. Every state is worked out anew.
 */
export async function changeSource(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await turnPairs(transaction, from, to);
  const known = await knownLocales(strapi);
  await settleAll(strapi, known, []);
  await rememberModel(transaction, digestOf(strapi, known));
}

/** Counts blockers anew, in the transaction that changes what blocks a translation. */
export async function recount(strapi: Core.Strapi): Promise<void> {
  await settleAll(strapi, await knownLocales(strapi), []);
}

function digestOf(strapi: Core.Strapi, { default: defaultLocale }: KnownLocales): string {
  const models = modelsOf(strapi);
  const types = localizedTypes(strapi).map((uid) => [uid, describe(models, uid)]);
  const checks = [CHECKS_REVISION, Object.entries(chosenSeverities(strapi)).sort()];
  return fingerprintOf([types, defaultLocale, checks]);
}

function localizedTypes(strapi: Core.Strapi): UID.ContentType[] {
  return Object.values(strapi.contentTypes)
    .filter(isLocalizedType)
    .map(({ uid }) => uid);
}

/** @param written languages whose texts are taken to be right translations of what the source says now */
async function settleAll(strapi: Core.Strapi, known: KnownLocales, written: readonly string[]): Promise<void> {
  const models = modelsOf(strapi);
  for (const uid of localizedTypes(strapi)) {
    for (const documentId of await documentIds(strapi, uid)) {
      await strapi.db.transaction(async ({ trx }) => {
        await nameStoredItems(strapi, models, uid, documentId, known.default);
        await record(strapi, trx, { uid, documentId }, { written, origin: 'found', by: null, anew: true });
      });
    }
  }
}

function describe(models: Models, uid: UID.Schema): unknown {
  return fieldsOf(models, uid).map(({ name, form, attribute: { component, pluginOptions } }) => [
    name,
    form,
    pluginOptions?.translation ?? null,
    component ? describe(models, component) : null,
  ]);
}

async function documentIds(strapi: Core.Strapi, uid: UID.ContentType): Promise<string[]> {
  const rows = (await strapi.db.query(uid).findMany({ select: ['documentId'] })) as { documentId: string }[];
  return [...new Set(rows.map(({ documentId }) => documentId))];
}

/** Items from before there were keys get them, the default locale's first: the others take theirs from it. */
async function nameStoredItems(
  strapi: Core.Strapi,
  models: Models,
  uid: UID.ContentType,
  documentId: string,
  defaultLocale: string,
): Promise<void> {
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, populate: textPopulate(models, uid) as never })) as (Entry & {
    locale: string;
  })[];
  const source = rows.filter(({ locale }) => locale === defaultLocale);
  const others = rows.filter(({ locale }) => locale !== defaultLocale);
  for (const row of [...source, ...others]) {
    const unnamed = itemsOf(models, uid, row).filter(({ item }) => !item[KEY]);
    if (unnamed.length === 0) continue;
    assignKeys(models, uid, row, undefined, source.find((one) => one !== row) ?? undefined);
    for (const { component, item } of unnamed)
      await strapi.db
        .query(component)
        .update({ where: { id: item.id as number }, data: { [KEY]: item[KEY] } as never });
  }
}

function itemsOf(models: Models, uid: UID.Schema, row: Entry): { component: UID.Component; item: Entry }[] {
  return fieldsOf(models, uid).flatMap(({ name, attribute: { component, repeatable } }) => {
    if (!component) return [];
    const items = ([row[name] ?? []].flat() as Entry[]).flatMap((item) => [
      ...(repeatable && KEY in models(component) ? [{ component, item }] : []),
      ...itemsOf(models, component, item),
    ]);
    return items;
  });
}
