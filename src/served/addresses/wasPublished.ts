import type { Core, UID } from '@strapi/strapi';
import { SCHEMA } from './formerSlugs';

/** Whether an entry was ever public in a language: links to it may be anywhere. */
export async function wasPublished(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string | undefined,
  locale: string,
): Promise<boolean> {
  if (documentId === undefined) return false;
  const where = { documentId, locale, publishedAt: { $notNull: true } };
  if ((await strapi.db.query(uid).count({ where })) > 0) return true;
  // Within the transaction of a write, where there is one: it may just have taken the entry from the public.
  const { tableName } = strapi.db.metadata.get(uid);
  // Within the transaction of a write, where there is one: it may just have taken the entry from the public.
  const { rows } = (await strapi.db.transaction(({ trx }) =>
    trx.raw(`select from ${SCHEMA}.former_slugs where content_table = ? and document_id = ? and locale = ? limit 1`, [
      tableName,
      documentId,
      locale,
    ]),
  )) as { rows: unknown[] };
  return rows.length > 0;
}
