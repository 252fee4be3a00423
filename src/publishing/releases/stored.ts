import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { contentError } from '../../errors';
import type { Finding } from '../../findings';
import type { Item } from '../gate';
import type { ReleaseState } from './contract';

/** A release as it is stored. */
export interface StoredRelease {
  id: number;
  name: string;
  state: ReleaseState;
  madeBy: string | null;
  madeAt: Date;
  dueAt: Date | null;
  /** Whether its moment has come, by the clock of the database. */
  isDue: boolean;
  localTime: string | null;
  timeZone: string | null;
  /** An administrator's number. */
  scheduledBy: number | null;
  scheduledByName: string | null;
  /** How long ago (s) it was first tried since it was scheduled; null if it was not. */
  triedFor: number | null;
  findings: Finding[];
  publishedAt: Date | null;
  publishedBy: string | null;
  /** Its line in the publication record. */
  record: number | null;
  size: number;
}

export type StoredItem = Item & { name: string | null };

/** Whether it is still to be published: its moment may have come, and something stood in its way. */
export function isToCome({ state }: Pick<StoredRelease, 'state'>): boolean {
  return state !== 'published' && state !== 'taken-back';
}

/**
 * Which releases are asked for: those that are to come first, by their moment, then open ones, then those that were
 * published, the latest first.
 */
export interface Which {
  id?: number;
  states?: readonly ReleaseState[];
  /** Whose moment, or publication, is in this span. */
  from?: Date | undefined;
  to?: Date | undefined;
  /** That hold something of a document. */
  of?: { uid: string; documentId: string };
}

const MOST = 200;

const COLUMNS = {
  name: 'name',
  state: 'state',
  madeBy: 'made_by',
  madeAt: 'made_at',
  dueAt: 'due_at',
  localTime: 'local_time',
  timeZone: 'time_zone',
  scheduledBy: 'scheduled_by',
  scheduledByName: 'scheduled_by_name',
  publishedAt: 'published_at',
  publishedBy: 'published_by',
} as const;

export async function readReleases(connection: Knex, which: Which): Promise<StoredRelease[]> {
  const rows = await releases(connection, which)
    .orderByRaw(`case release.state when 'refused' then 0 when 'scheduled' then 0 when 'open' then 1 else 2 end,
      case when release.state in ('scheduled', 'refused') then release.due_at end,
      coalesce(release.published_at, release.made_at) desc`)
    .limit(MOST);
  return rows.map(revived);
}

/** @throws NotFoundError (404) with code `not-found` */
export async function readRelease(connection: Knex, id: number): Promise<StoredRelease> {
  const [row] = await releases(connection, { id });
  if (!row) throw notFound();
  return revived(row);
}

/** The same, held until the transaction ends: nobody changes it meanwhile. Undefined if it is not there. */
export async function holdIfThere(transaction: Knex.Transaction, id: number): Promise<StoredRelease | undefined> {
  const held = await transaction('publishing.releases').where({ id }).forUpdate().first('id');
  return held && readRelease(transaction, id);
}

/** Says, by throwing, that somebody may not do what they ask with all that a release holds. */
export type Permit = (items: readonly Pick<StoredItem, 'uid' | 'locale'>[]) => void;

/**
 * A release that somebody does something with, held until the transaction ends: what they may do is looked at while
 * nobody puts anything else into it.
 *
 * @throws NotFoundError (404) with code `not-found`
 */
export async function holdRelease(transaction: Knex.Transaction, id: number, permit: Permit): Promise<StoredRelease> {
  const release = await holdIfThere(transaction, id);
  if (!release) throw notFound();
  permit(await itemsOf(transaction, id));
  return release;
}

function notFound(): Error {
  return contentError(404, 'not-found', 'There is no such release.');
}

function releases(connection: Knex, { id, states, from, to, of }: Which) {
  const moment = `coalesce(release.published_at, release.due_at)`;
  return connection('publishing.releases as release')
    .modify((query) => {
      if (id !== undefined) query.where('release.id', id);
      if (states) query.whereIn('release.state', [...states]);
      if (from) query.whereRaw(`${moment} >= ?`, [from]);
      if (to) query.whereRaw(`${moment} < ?`, [to]);
      if (of)
        query.whereRaw(
          `exists (select from publishing.release_items as item where item.release = release.id
            and item.content_type = ? and item.document_id = ?)`,
          [of.uid, of.documentId],
        );
    })
    .select(
      'release.id',
      Object.fromEntries(Object.entries(COLUMNS).map(([name, column]) => [name, `release.${column}`])),
      connection.raw(
        `release.findings::text, release.record, release.state = 'scheduled' and release.due_at <= now() as "isDue",
          extract(epoch from now() - release.tried_at)::float as "triedFor"`,
      ),
      connection.raw('(select count(*) from publishing.release_items as item where item.release = release.id) as size'),
    );
}

type Row = Omit<StoredRelease, 'id' | 'findings' | 'record' | 'size'> & {
  id: string;
  findings: string;
  record: string | null;
  size: string;
};

function revived(row: Row): StoredRelease {
  const moment = (value: Date | null) => value && new Date(value);
  return {
    ...row,
    id: Number(row.id),
    madeAt: new Date(row.madeAt),
    dueAt: moment(row.dueAt),
    publishedAt: moment(row.publishedAt),
    findings: JSON.parse(row.findings) as Finding[],
    record: row.record === null ? null : Number(row.record),
    size: Number(row.size),
  };
}

/** What a release holds, in the order in which it was added. */
export async function itemsOf(connection: Knex, id: number): Promise<StoredItem[]> {
  const rows = await connection('publishing.release_items')
    .where({ release: id })
    .orderBy(['added_at', 'content_type', 'document_id', 'locale'])
    .select('content_type', 'document_id', 'locale', 'action', 'name');
  return rows.map(({ content_type, document_id, locale, action, name }) => ({
    uid: content_type as UID.ContentType,
    documentId: document_id,
    locale: locale === '' ? null : locale,
    action,
    name,
  }));
}

/** Types and languages of what some releases hold, each once, by the number of the release. */
export async function typesOfItems(
  connection: Knex,
  ids: readonly number[],
): Promise<Map<number, { uid: string; locale: string | null }[]>> {
  const rows: { release: string; content_type: string; locale: string }[] = await connection('publishing.release_items')
    .whereIn('release', [...ids])
    .distinct('release', 'content_type', 'locale');
  const held = new Map<number, { uid: string; locale: string | null }[]>();
  for (const { release, content_type: uid, locale } of rows)
    held.set(Number(release), [...(held.get(Number(release)) ?? []), { uid, locale: locale === '' ? null : locale }]);
  return held;
}

/** Puts items in, or changes what becomes of those that are in. */
export async function putItems(
  transaction: Knex.Transaction,
  id: number,
  items: readonly StoredItem[],
  addedBy: string | null,
): Promise<void> {
  if (items.length === 0) return;
  await transaction('publishing.release_items')
    .insert(items.map((item) => ({ ...keyOf(id, item), action: item.action, name: item.name, added_by: addedBy })))
    .onConflict(['release', 'content_type', 'document_id', 'locale'])
    .merge(['action', 'name']);
}

export async function removeItems(
  transaction: Knex.Transaction,
  id: number,
  items: readonly Omit<Item, 'action'>[],
): Promise<void> {
  for (const item of items) await transaction('publishing.release_items').where(keyOf(id, item)).delete();
}

function keyOf(release: number, { uid, documentId, locale }: Omit<Item, 'action'>) {
  return { release, content_type: uid, document_id: documentId, locale: locale ?? '' };
}

type Values = Partial<Record<keyof typeof COLUMNS, unknown>> & {
  findings?: readonly Finding[];
  record?: number;
  takenBack?: number;
  triedAt?: Knex.Raw | null;
};

/** Writes columns of a release. */
export async function writeRelease(transaction: Knex.Transaction, id: number, values: Values): Promise<void> {
  await transaction('publishing.releases').where({ id }).update(columnsOf(values));
}

/** @returns its number */
export async function insertRelease(transaction: Knex.Transaction, values: Values): Promise<number> {
  const [row] = await transaction('publishing.releases').insert(columnsOf(values)).returning('id');
  return Number(row.id);
}

export async function deleteRelease(transaction: Knex.Transaction, id: number): Promise<void> {
  await transaction('publishing.releases').where({ id }).delete();
}

function columnsOf({ findings, record, takenBack, triedAt, ...values }: Values): Record<string, unknown> {
  return {
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [COLUMNS[name as keyof typeof COLUMNS], value]),
    ),
    ...(findings && { findings: JSON.stringify(findings) }),
    ...(record !== undefined && { record }),
    ...(takenBack !== undefined && { taken_back: takenBack }),
    ...(triedAt !== undefined && { tried_at: triedAt }),
  };
}
