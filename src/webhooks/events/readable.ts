import type { Core, UID } from '@strapi/strapi';
import { isLocalizedType } from '../../model';

/** The languages in which a document can be read now: null of facts, which have none. */
export async function readableLocales(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  origin: string,
): Promise<ReadonlySet<string | null>> {
  const model = strapi.contentType(uid);
  const published = model.options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {};
  const rows = (await strapi.db.query(uid).findMany({ where: { documentId, ...published } })) as {
    locale?: string | null;
  }[];
  if (!isLocalizedType(model)) return new Set(rows.length > 0 ? [null] : []);
  const locales = rows.map(({ locale }) => locale ?? null);
  // What is not there in the default language is in none (contract, §1).
  return new Set(locales.includes(origin) ? locales : []);
}
