import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { isLocalizedType, isWrite, writtenDocuments } from '../../model';
import { assignKeys, type Entry, KEY, type Models, modelsOf, textPopulate } from '../segments';
import { actorOf } from './actor';
import { record } from './record';
import { copyPairs } from './store';

type Params = { documentId?: string; locale?: string | string[]; data?: Entry };

/** Publishing, unpublishing and discarding move texts that are known already. */
const WRITES_TEXT = new Set(['create', 'update']);

/**
 * Keeps the states of translations right after every write, in its transaction, whatever made it: the admin panel,
 * REST, an import, the seed. Register it after `registerWrites`, which lets one write at a time through.
 */
export function registerStates(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!isWrite(context.action) || !isLocalizedType(context.contentType)) return next();
    const uid = context.uid as UID.ContentType;
    const params = context.params as Params;
    return strapi.db.transaction(async ({ trx }) => {
      await nameItems(strapi, uid, params);
      const result = await next();
      const locales = WRITES_TEXT.has(context.action) ? await writtenLocales(strapi, params) : [];
      for (const documentId of writtenDocuments(params, result)) {
        if (context.action === 'clone' && params.documentId && documentId !== params.documentId)
          await copyPairs(trx, { uid, documentId: params.documentId }, { uid, documentId });
        await record(strapi, trx, { uid, documentId }, { written: locales, origin: 'translated', by: actorOf(strapi) });
      }
      return result;
    });
  });
}

async function writtenLocales(strapi: Core.Strapi, { locale }: Params): Promise<string[]> {
  const { default: defaultLocale, codes } = await knownLocales(strapi);
  return locale === '*' ? codes : [locale ?? defaultLocale].flat();
}

/** Gives items of repeatable components their keys before they are written. */
async function nameItems(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { documentId, locale, data }: Params,
): Promise<void> {
  const models = modelsOf(strapi);
  if (!data || !hasItems(models, uid, data)) return;
  const { default: defaultLocale } = await knownLocales(strapi);
  const draft = async (code: string) =>
    (documentId
      ? await strapi.db.query(uid).findOne({
          where: { documentId, locale: code, publishedAt: null },
          populate: textPopulate(models, uid) as never,
        })
      : null) ?? undefined;
  const written = [locale ?? defaultLocale].flat()[0] ?? defaultLocale;
  const source = written === defaultLocale ? undefined : await draft(defaultLocale);
  assignKeys(models, uid, data, await draft(written), source);
}

function hasItems(models: Models, uid: UID.Schema, data: Entry): boolean {
  return Object.entries(models(uid)).some(([name, { component, repeatable }]) => {
    const value = data[name];
    if (!component || typeof value !== 'object' || value === null) return false;
    return repeatable ? KEY in models(component) : hasItems(models, component, value as Entry);
  });
}
