import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EditKind, SegmentState } from '../contract';
import type { SegmentKind } from '../segments';
import type { Code } from '../tagged-text';
import { SCHEMA } from './tables';
import type { Status } from './versions';

/** A document, for whose rows the tables are asked. */
export interface Document {
  uid: UID.ContentType;
  documentId: string;
}

export interface StoredSegment {
  locale: string;
  status: Status;
  path: string;
  position: number;
  place: string;
  field: string;
  kind: SegmentKind;
  /** Fingerprint of the source text. */
  source: string;
  /** Fingerprint of what the language has for it; null if nothing. */
  target: string | null;
  targetPath: string | null;
  state: SegmentState | 'source';
  withheld: boolean;
  words: number;
}

export interface Pair {
  locale: string;
  place: string;
  source: string;
  target: string;
}

/** How it is known that a text translates another. */
export type Origin =
  /** Written while that was the source. */
  | 'translated'
  /** Somebody looked at both and said it is still right. */
  | 'confirmed'
  /** The source changed by a typo only. */
  | 'typo'
  /** Was there before states were kept. */
  | 'found';

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

export interface Replacement {
  contentTable: string;
  rowId: number;
  ownerTable: string;
  ownerId: number;
  locale: string;
  status: Status;
  columns: Record<string, unknown>;
  paths: string[];
}

const table = (name: string) => `${SCHEMA}.${name}`;
const keyOf = ({ uid, documentId }: Document) => ({ content_type: uid, document_id: documentId });
/** Enough rows for one statement: PostgreSQL takes 65,535 values. */
const BATCH = 1000;

export async function readSegments(trx: Knex, document: Document): Promise<StoredSegment[]> {
  return trx(table('segments'))
    .where(keyOf(document))
    .orderBy(['locale', 'status', 'position'])
    .select(
      'locale',
      'status',
      'path',
      'position',
      'place',
      'field',
      'kind',
      'source',
      'target',
      'target_path as targetPath',
      'state',
      'withheld',
      'words',
    );
}

export async function writeSegments(
  trx: Knex.Transaction,
  document: Document,
  segments: readonly StoredSegment[],
): Promise<void> {
  await trx(table('segments')).where(keyOf(document)).delete();
  const rows = segments.map(({ targetPath, ...segment }) => ({
    ...keyOf(document),
    ...segment,
    target_path: targetPath,
  }));
  await trx.batchInsert(table('segments'), rows, BATCH);
}

/** The latest last. */
export async function readPairs(trx: Knex, document: Document): Promise<Pair[]> {
  return trx(table('pairs')).where(keyOf(document)).orderBy('made_at').select('locale', 'place', 'source', 'target');
}

export async function addPairs(
  trx: Knex.Transaction,
  document: Document,
  pairs: readonly Pair[],
  { origin, by }: { origin: Origin; by: string | null },
): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map((pair) => ({
    ...keyOf(document),
    ...pair,
    origin,
    made_by: by,
  }));
  for (let start = 0; start < rows.length; start += BATCH)
    await trx(table('pairs'))
      .insert(rows.slice(start, start + BATCH))
      .onConflict(['content_type', 'document_id', 'locale', 'place', 'source', 'target'])
      .ignore();
}

/** Takes back what edits said to be typos had kept current. */
export async function removeTypoPairs(trx: Knex.Transaction, document: Document): Promise<void> {
  const typo: Origin = 'typo';
  await trx(table('pairs'))
    .where({ ...keyOf(document), origin: typo })
    .delete();
}

/** The document of an edit. */
export async function documentOfEdit(trx: Knex, id: number): Promise<Document | undefined> {
  const row: { content_type: UID.ContentType; document_id: string } | undefined = await trx(table('edits'))
    .where({ id })
    .first('content_type', 'document_id');
  return row && { uid: row.content_type, documentId: row.document_id };
}

/** A copy of a document is translated as the original is. */
export async function copyPairs(trx: Knex.Transaction, from: Document, to: Document): Promise<void> {
  await trx.raw(
    `insert into ${SCHEMA}.pairs
      select content_type, :to, locale, place, source, target, origin, made_by, made_at
      from ${SCHEMA}.pairs where content_type = :uid and document_id = :from on conflict do nothing`,
    { uid: from.uid, from: from.documentId, to: to.documentId },
  );
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

export async function addEdits(
  trx: Knex.Transaction,
  document: Document,
  edits: readonly Pick<StoredEdit, 'place' | 'path' | 'before' | 'after' | 'kind'>[],
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

export async function addTexts(
  trx: Knex.Transaction,
  texts: ReadonlyMap<string, { text: string; codes: readonly Code[] }>,
): Promise<void> {
  const rows = [...texts].map(([fingerprint, { text, codes }]) => ({
    fingerprint,
    text,
    codes: JSON.stringify(codes),
  }));
  for (let start = 0; start < rows.length; start += BATCH)
    await trx(table('texts'))
      .insert(rows.slice(start, start + BATCH))
      .onConflict('fingerprint')
      .ignore();
}

/** Texts by fingerprint; unknown fingerprints are left out. */
export async function readTexts(
  trx: Knex,
  fingerprints: readonly string[],
): Promise<Map<string, { text: string; codes: Code[] }>> {
  if (fingerprints.length === 0) return new Map();
  const rows: { fingerprint: string; text: string; codes: string }[] = await trx(table('texts')).whereIn(
    'fingerprint',
    [...new Set(fingerprints)],
  );
  return new Map(
    rows.map(({ fingerprint, text, codes }) => [fingerprint, { text, codes: JSON.parse(codes) as Code[] }]),
  );
}

export async function writeReplacements(
  trx: Knex.Transaction,
  document: Document,
  replacements: readonly Replacement[],
): Promise<void> {
  await trx(table('replaced')).where(keyOf(document)).delete();
  if (replacements.length === 0) return;
  await trx(table('replaced')).insert(
    replacements.map(({ contentTable, rowId, ownerTable, ownerId, locale, status, columns, paths }) => ({
      ...keyOf(document),
      content_table: contentTable,
      row_id: rowId,
      owner_table: ownerTable,
      owner_id: ownerId,
      locale,
      status,
      columns: JSON.stringify(columns),
      paths,
    })),
  );
}
