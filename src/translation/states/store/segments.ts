import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SegmentKind } from '../../../segments';
import type { SegmentState } from '../../contract';
import type { Status } from '../versions';
import { BATCH, type Document, keyOf, table } from './document';

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
  /** `source` of the source itself; `orphaned` of a translation whose source text is gone. */
  state: SegmentState | 'source' | 'orphaned';
  withheld: boolean;
  words: number;
  /** How many blockers the checks find in it. */
  blockers: number;
}

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
      'state',
      'withheld',
      'words',
      'blockers',
    );
}

/** Where a language of some documents has which text, as it is published. */
export async function readPublishedTargets(
  trx: Knex,
  uid: UID.ContentType,
  documentIds: readonly string[],
  locale: string,
): Promise<{ documentId: string; place: string; target: string }[]> {
  return trx(table('segments'))
    .where({ content_type: uid, locale, status: 'published' })
    .whereIn('document_id', documentIds)
    .whereNotNull('target')
    .select('document_id as documentId', 'place', 'target');
}

export async function writeSegments(
  trx: Knex.Transaction,
  document: Document,
  segments: readonly StoredSegment[],
): Promise<void> {
  await trx(table('segments')).where(keyOf(document)).delete();
  const rows = segments.map((segment) => ({ ...keyOf(document), ...segment }));
  await trx.batchInsert(table('segments'), rows, BATCH);
}
