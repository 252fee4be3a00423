import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../model';
import { namelessName, tellingRelations } from './nameless';

interface Document {
  uid: UID.ContentType;
  documentId: string;
}

type Row = Readonly<Record<string, unknown>> & { documentId: string };

/** What some documents are called, in their order: in the default locale, or else. One question for each type. */
export async function namesOf<Named extends Document>(
  strapi: Core.Strapi,
  documents: readonly Named[],
): Promise<{ uid: UID.ContentType; documentId: string; name: string }[]> {
  const first = new Map<string, Row>();
  for (const uid of new Set(documents.map((document) => document.uid))) {
    const documentIds = documents.filter((document) => document.uid === uid).map(({ documentId }) => documentId);
    for (const row of await rowsOf(strapi, uid, documentIds)) {
      const key = `${uid} ${row.documentId}`;
      if (!first.has(key)) first.set(key, row);
    }
  }
  return documents.map(({ uid, documentId }) => {
    const row = first.get(`${uid} ${documentId}`) ?? null;
    return { uid, documentId, name: String(row?.name ?? row?.title ?? namelessName(strapi, uid, row)) };
  });
}

/** The rows of the default locale were made first. */
async function rowsOf(strapi: Core.Strapi, uid: UID.ContentType, documentIds: readonly string[]): Promise<Row[]> {
  const attributes = attributesOf(strapi.contentType(uid));
  const query = {
    where: { documentId: { $in: [...new Set(documentIds)] } },
    orderBy: { id: 'asc' },
    select: ['documentId', ...['name', 'title', 'region'].filter((name) => name in attributes)],
    populate: tellingRelations(strapi, uid),
  };
  return (await strapi.db.query(uid).findMany(query as object)) as Row[];
}
