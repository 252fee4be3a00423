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

/** Every version of a document, with its text. Within a transaction it sees what that one wrote. */
export async function versionsOf(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Version[]> {
  const models = modelsOf(strapi);
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, populate: textPopulate(models, uid) as never })) as (Entry & {
    id: number;
    locale: string;
    publishedAt: unknown;
  })[];
  return rows.map((row) => ({
    locale: row.locale,
    status: row.publishedAt === null ? 'draft' : 'published',
    row,
    segments: marked(extract(models, uid, row)),
  }));
}
