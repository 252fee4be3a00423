import type { Core, UID } from '@strapi/strapi';
import { type Entry, extract, modelsOf, textPopulate } from '../../segments';
import { type Marked, marked } from './assess';

export type Status = 'draft' | 'published';

export const STATUSES: readonly Status[] = ['draft', 'published'];

/** A row of a document: one language, draft or published. */
export interface Version {
  locale: string;
  status: Status;
  row: Entry & { id: number };
  segments: Marked[];
}

type Row = Entry & { id: number; documentId: string; locale: string; publishedAt: unknown };

/**
 * The versions of some documents of a type, with their text, by document. Within a transaction it sees what that one
 * wrote.
 *
 * @param locales of which languages; of every one unless given
 */
export async function versionsOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: readonly string[],
  locales?: readonly string[],
): Promise<Map<string, Version[]>> {
  const models = modelsOf(strapi);
  const where = { documentId: { $in: [...documentIds] }, ...(locales && { locale: { $in: [...locales] } }) };
  const rows = (await strapi.db.query(uid).findMany({ where, populate: textPopulate(models, uid) as never })) as Row[];
  const found = new Map<string, Version[]>(documentIds.map((documentId) => [documentId, []]));
  for (const row of rows)
    found.get(row.documentId)?.push({
      locale: row.locale,
      status: row.publishedAt === null ? 'draft' : 'published',
      row,
      segments: marked(extract(models, uid, row)),
    });
  return found;
}
