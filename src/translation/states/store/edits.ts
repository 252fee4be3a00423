import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EditKind } from '../../contract';
import { type Document, keyOf, table } from './document';

export interface StoredEdit {
  id: number;
  place: string;
  path: string;
  before: string;
  after: string;
  kind: EditKind;
  madeBy: string | null;
  madeAt: Date;
  markedBy: string | null;
}

export async function readEdits(trx: Knex, document: Document): Promise<StoredEdit[]> {
  return trx(table('edits'))
    .where(keyOf(document))
    .orderBy('id')
    .select(
      'id',
      'place',
      'path',
      'before',
      'after',
      'kind',
      'made_by as madeBy',
      'made_at as madeAt',
      'marked_by as markedBy',
    );
}

/** A step of the source from one text to the next, as it is learnt. */
export type NewEdit = Pick<StoredEdit, 'place' | 'path' | 'before' | 'after' | 'kind'>;

export async function addEdits(
  trx: Knex.Transaction,
  document: Document,
  edits: readonly NewEdit[],
  by: string | null,
): Promise<void> {
  if (edits.length === 0) return;
  // The same step made again (there, back, and there once more) is what somebody said of it the first time.
  await trx(table('edits'))
    .insert(edits.map((edit) => ({ ...keyOf(document), ...edit, made_by: by })))
    .onConflict(['content_type', 'document_id', 'place', 'before', 'after'])
    .ignore();
}

export async function markEdit(trx: Knex.Transaction, id: number, kind: EditKind, by: string | null): Promise<void> {
  await trx(table('edits')).where({ id }).update({ kind, marked_by: by, marked_at: trx.fn.now() });
}

/** The same of an edit that is known by what it did. */
export async function markStep(
  trx: Knex.Transaction,
  document: Document,
  { place, before, after }: Pick<StoredEdit, 'place' | 'before' | 'after'>,
  kind: EditKind,
  by: string | null,
): Promise<void> {
  await trx(table('edits'))
    .where({ ...keyOf(document), place, before, after })
    .update({ kind, marked_by: by, marked_at: trx.fn.now() });
}

/** The document of an edit. */
export async function documentOfEdit(trx: Knex, id: number): Promise<Document | undefined> {
  const row: { content_type: UID.ContentType; document_id: string } | undefined = await trx(table('edits'))
    .where({ id })
    .first('content_type', 'document_id');
  return row && { uid: row.content_type, documentId: row.document_id };
}
