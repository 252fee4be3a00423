import type { Core, UID } from '@strapi/strapi';
import { isLocalizedType } from '../../model';

/** Filters for entries that do not exist in a language; undefined for a type without languages. */
export function notIn(strapi: Core.Strapi, uid: UID.ContentType, locale: string): object | undefined {
  if (!isLocalizedType(strapi.contentType(uid))) return undefined;
  const { tableName } = strapi.db.metadata.get(uid);
  // A question within the question: there may be ten thousand of them.
  const existing = strapi.db.connection(tableName).select('document_id').where({ locale, published_at: null });
  return { documentId: { $notIn: existing } };
}
