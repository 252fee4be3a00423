import type { UID } from '@strapi/strapi';
import { SCHEMA } from '../tables';

/** A document, for whose rows the tables are asked. */
export interface Document {
  uid: UID.ContentType;
  documentId: string;
}

export const table = (name: string) => `${SCHEMA}.${name}`;
export const keyOf = ({ uid, documentId }: Document) => ({ content_type: uid, document_id: documentId });
/** Enough rows for one statement: PostgreSQL takes 65,535 values. */
export const BATCH = 1000;
