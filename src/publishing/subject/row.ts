import type { Core, UID } from '@strapi/strapi';
import { attributesOf, hasDrafts, isLocalizedType, isRelation } from '../../model';

export type Status = 'draft' | 'published';

/** A row as Strapi's database layer gives it, with components, pictures and related rows. */
export type Row = Record<string, unknown> & { id: number; documentId: string };

/** One version of a document with all that it holds; undefined if there is none. */
export async function versionRow(
  strapi: Core.Strapi,
  {
    uid,
    documentId,
    locale,
    status,
  }: { uid: UID.ContentType; documentId: string; locale: string | null; status: Status },
): Promise<Row | undefined> {
  const model = strapi.contentType(uid);
  const where = {
    documentId,
    ...(isLocalizedType(model) && { locale }),
    ...(hasDrafts(model) && { publishedAt: status === 'published' ? { $notNull: true } : { $null: true } }),
  };
  const found = await strapi.db.query(uid).findOne({ where, populate: populateOf(strapi, uid) as never });
  return (found as Row | null) ?? undefined;
}

/** Everything an entry holds: components whole, of related entries what they are called. */
function populateOf(strapi: Core.Strapi, uid: UID.Schema): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, { type, component, target }] of Object.entries(attributesOf(strapi.getModel(uid)))) {
    if (component) populate[name] = { populate: populateOf(strapi, component) };
    else if (type === 'media' || isRelation(name, type, target)) populate[name] = true;
  }
  return populate;
}
