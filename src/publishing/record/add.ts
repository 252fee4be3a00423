import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actor } from '../../actor';
import type { Finding } from '../../findings';
import { namesOf } from '../../labels';
import { type Document, namedOneWay } from '../linked';
import { readSubject, type Subject } from '../subject';
import { noteModel } from './models';
import { currentRoad } from './road';
import { type Snapshot, snapshotOf } from './snapshot';

interface Published {
  subject: Subject;
  findings: readonly Finding[];
  /** Why its blockers were overridden. */
  override: string | null;
  /** The line of the release that it is part of. */
  release?: number;
}

/** Puts on record what is public from now on, in the transaction that makes it so. */
export async function recordPublished(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { subject, ...rest }: Published,
): Promise<void> {
  const { uid, documentId, locale } = subject;
  const snapshot = snapshotOf(strapi, subject, true);
  await add(strapi, transaction, { action: 'publish', uid, documentId, locale, snapshot, ...rest });
}

/** What a document held in a language before it was deleted. */
export interface Removed {
  locale: string | null;
  snapshot: Snapshot;
}

/** What is about to be deleted: the drafts, which nothing else remembers. */
export async function removedVersions(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  document: Document,
  locales: readonly (string | null)[],
): Promise<Removed[]> {
  const removed: Removed[] = [];
  const namedBy = await namesOf(strapi, await namedOneWay(strapi, transaction, document));
  for (const locale of locales) {
    const subject = await readSubject(strapi, transaction, { ...document, locale, status: 'draft' });
    if (subject) removed.push({ locale, snapshot: { ...snapshotOf(strapi, subject, false), namedBy } });
  }
  return removed;
}

/** Why something went, and with what. */
type Gone = Document & Pick<Line, 'findings' | 'override' | 'release'>;

/** Puts on record what is public no more. */
export async function recordUnpublished(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { locales, ...gone }: Gone & { locales: readonly (string | null)[] },
): Promise<void> {
  for (const locale of locales)
    await add(strapi, transaction, { action: 'unpublish', locale, snapshot: null, ...gone });
}

/** Puts on record what is deleted. */
export async function recordDeleted(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { removed, ...gone }: Gone & { removed: readonly Removed[] },
): Promise<void> {
  for (const { locale, snapshot } of removed)
    await add(strapi, transaction, { action: 'delete', locale, snapshot, ...gone });
}

/** What a release did to one language of an entry. */
export interface WholeItem {
  uid: UID.ContentType;
  documentId: string;
  locale: string | null;
  action: 'publish' | 'unpublish';
  name: string;
  /** Whether it was public before. */
  wasPublic: boolean;
}

/** What a release did, as one: its lines follow. */
export interface Whole {
  action: 'release' | 'take-back';
  /** The release's number. */
  id: number;
  name: string;
  items: readonly WholeItem[];
  override: string | null;
}

/**
 * Puts a release on record as a whole, ahead of what it did to each entry.
 *
 * @returns the number of the line, which those lines name
 */
export async function recordWhole(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { action, id, name, items, override }: Whole,
): Promise<number> {
  const [line] = await transaction('publishing.record')
    .insert({
      ...(await stamp(strapi, transaction)),
      action,
      content_type: 'release',
      document_id: String(id),
      name,
      snapshot: JSON.stringify({ items }),
      override_reason: override,
    })
    .returning('id');
  return Number(line.id);
}

interface Line {
  action: 'publish' | 'unpublish' | 'delete';
  uid: UID.ContentType;
  documentId: string;
  locale: string | null;
  snapshot: Snapshot | null;
  findings: readonly Finding[];
  override: string | null;
  release?: number;
}

async function add(strapi: Core.Strapi, transaction: Knex.Transaction, line: Line): Promise<void> {
  const called = line.snapshot?.values.name ?? line.snapshot?.values.title ?? null;
  await transaction('publishing.record').insert({
    ...(await stamp(strapi, transaction)),
    action: line.action,
    content_type: line.uid,
    document_id: line.documentId,
    locale: line.locale,
    name: called,
    model: await noteModel(strapi, transaction, line.uid),
    snapshot: line.snapshot && JSON.stringify(line.snapshot),
    findings: JSON.stringify(line.findings),
    override_reason: line.override,
    release: line.release ?? null,
  });
}

/** When, by whom and which way. Writes wait for each other: what is on record later was written later. */
async function stamp(strapi: Core.Strapi, transaction: Knex.Transaction) {
  const { kind, name } = await actor(strapi);
  return {
    at: transaction.raw('clock_timestamp()'),
    by_name: name,
    by_kind: kind,
    road: currentRoad(strapi),
  };
}
