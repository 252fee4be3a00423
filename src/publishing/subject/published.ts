import type { Core, UID } from '@strapi/strapi';
import { hasDrafts, isLocalizedType } from '../../model';

/**
 * What is published of a type, by document and in the order of its rows; of a type without languages one version each,
 * with null for its language.
 *
 * @param documentIds those that are asked for; all of them without
 */
export async function publishedVersions(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds?: readonly string[],
): Promise<{ documentId: string; locale: string | null }[]> {
  const model = strapi.contentType(uid);
  const where = {
    ...(documentIds && { documentId: { $in: [...documentIds] } }),
    ...(hasDrafts(model) && { publishedAt: { $notNull: true } }),
  };
  const isLocalized = isLocalizedType(model);
  const select = ['documentId', ...(isLocalized ? ['locale'] : [])];
  const rows = (await strapi.db.query(uid).findMany({ where, select, orderBy: ['documentId', 'id'] } as object)) as {
    documentId: string;
    locale?: string;
  }[];
  return rows.map(({ documentId, locale }) => ({ documentId, locale: isLocalized ? (locale ?? null) : null }));
}
