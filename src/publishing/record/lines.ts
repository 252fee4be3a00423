import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Finding } from '../../findings';
import type { RecordLine } from '../contract';
import type { Model } from './models';
import type { Snapshot } from './snapshot';

/** A line with all that is on record of it. */
export interface Entry extends RecordLine {
  findings: Finding[];
  snapshot: Snapshot | null;
  model: Model | null;
}

export const PAGE = 50;

const COLUMNS = [
  'record.id',
  'record.at',
  'record.by_name',
  'record.by_kind',
  'record.road',
  'record.action',
  'record.content_type',
  'record.document_id',
  'record.locale',
  'record.name',
  'record.override_reason',
  'whole.document_id as release_id',
  'whole.name as release_name',
] as const;

interface Row {
  id: string;
  at: Date;
  by_name: string | null;
  by_kind: RecordLine['by']['kind'];
  road: string;
  action: RecordLine['action'];
  content_type: string;
  document_id: string;
  locale: string | null;
  name: string | null;
  override_reason: string | null;
  /** Of what was published together with others. */
  release_id: string | null;
  release_name: string | null;
  findings: string;
  snapshot?: string | null;
  model?: string | null;
}

/** Which lines are asked for; the latest come first. */
interface Which {
  uid?: UID.ContentType;
  documentId?: string;
  /** Undefined for those of every language. */
  locale?: string | undefined;
  action?: RecordLine['action'];
  /** Only earlier ones than this. */
  before?: number | undefined;
  /** Only the last line of a language, where it is a publication over blockers. */
  isOverriddenLast?: boolean;
  most?: number;
}

export async function readLines(connection: Knex, which: Which): Promise<RecordLine[]> {
  const rows = await query(connection, which);
  return rows.map(asLine);
}

/** One line with all that is on record of it; undefined if there is none. */
export async function readEntry(connection: Knex, id: number): Promise<Entry | undefined> {
  const [row] = await withAll(connection).where('record.id', id);
  return row ? asEntry(row as Row) : undefined;
}

/** Every line of the record, the first first, a batch at a time. */
export async function* everyEntry(connection: Knex): AsyncGenerator<Entry> {
  for (let last = 0; ; ) {
    const rows = (await withAll(connection).where('record.id', '>', last).orderBy('record.id').limit(PAGE)) as Row[];
    for (const row of rows) yield asEntry(row);
    if (rows.length < PAGE) return;
    last = Number(rows.at(-1)?.id);
  }
}

async function query(connection: Knex, which: Which): Promise<Row[]> {
  const { uid, documentId, locale, action, before, isOverriddenLast, most = PAGE } = which;
  const wanted = {
    ...(uid && { 'record.content_type': uid }),
    ...(documentId && { 'record.document_id': documentId }),
    ...(locale !== undefined && { 'record.locale': locale }),
    ...(action && { 'record.action': action }),
  };
  return withRelease(connection)
    .where(wanted)
    .modify((lines) => {
      if (before !== undefined) lines.where('record.id', '<', before);
      if (isOverriddenLast)
        lines
          .whereNotNull('record.override_reason')
          .whereRaw(`not exists (select from publishing.record as later where later.id > record.id
            and later.content_type = record.content_type and later.document_id = record.document_id
            and later.locale is not distinct from record.locale)`);
    })
    .orderBy('record.id', 'desc')
    .limit(most)
    .select(...COLUMNS, connection.raw('record.findings::text'));
}

/** Lines beside those of the releases that they are part of. */
function withRelease(connection: Knex) {
  return connection('publishing.record as record').leftJoin('publishing.record as whole', 'whole.id', 'record.release');
}

function withAll(connection: Knex) {
  return withRelease(connection)
    .leftJoin('publishing.models as models', 'models.fingerprint', 'record.model')
    .select(...COLUMNS, connection.raw('record.findings::text, record.snapshot::text, models.model::text'));
}

function asLine(row: Row): RecordLine {
  const findings = JSON.parse(row.findings) as Finding[];
  const blockers = findings.filter(({ severity }) => severity === 'blocker').length;
  return {
    id: Number(row.id),
    at: new Date(row.at).toISOString(),
    by: { kind: row.by_kind, name: row.by_name },
    road: row.road,
    action: row.action,
    uid: row.content_type,
    documentId: row.document_id,
    locale: row.locale,
    name: row.name,
    blockers,
    warnings: findings.length - blockers,
    overrideReason: row.override_reason,
    release: row.release_id === null ? null : { id: Number(row.release_id), name: row.release_name ?? '' },
  };
}

function asEntry(row: Row): Entry {
  return {
    ...asLine(row),
    findings: JSON.parse(row.findings),
    snapshot: row.snapshot ? JSON.parse(row.snapshot) : null,
    model: row.model ? JSON.parse(row.model) : null,
  };
}
