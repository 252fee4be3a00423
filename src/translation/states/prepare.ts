import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { assignKeys, type Entry, fieldsOf, KEY, type Models, modelsOf, textPopulate } from '../segments';
import { record } from './record';
import { prepareTables, rememberModel } from './tables';

/**
 * Makes the tables of translation states. Content that was there before them is taken to be translated rightly as it
 * stands; after a change of the model or of the default locale, every state is worked out anew.
 */
export async function prepareStates(strapi: Core.Strapi): Promise<void> {
  const { default: defaultLocale, codes } = await knownLocales(strapi);
  const models = modelsOf(strapi);
  const types = Object.values(strapi.contentTypes).filter(isLocalizedType);
  const model = types.map(({ uid }) => [uid, describe(models, uid)]);
  const digest = createHash('sha256')
    .update(JSON.stringify([model, defaultLocale]))
    .digest('hex');
  const knew = await prepareTables(strapi);
  if (knew === digest) return;
  for (const { uid } of types) {
    for (const documentId of await documentIds(strapi, uid)) {
      await strapi.db.transaction(async ({ trx }) => {
        await nameStoredItems(strapi, models, uid, documentId, defaultLocale);
        const written = knew === undefined ? codes : [];
        await record(strapi, trx, { uid, documentId }, { written, origin: 'found', by: null });
      });
    }
  }
  // Last: what is interrupted is done again.
  await rememberModel(strapi, digest);
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
