import type { Core } from '@strapi/strapi';
import type { SourceEdit } from '../contract';
import { type Document, describeEdits, readEdits, readSegments } from '../states';

/** How the source text of a document changed, the latest first. */
export async function editsOf(strapi: Core.Strapi, document: Document): Promise<SourceEdit[]> {
  const connection = strapi.db.connection;
  const edits = await readEdits(connection, document);
  return describeEdits(strapi, connection, document, edits.reverse(), await readSegments(connection, document));
}
