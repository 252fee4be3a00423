import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actor } from '../../actor';
import type { Finding } from '../../findings';
import type { Write } from '../../writes';
import { namedOneWay, namesOf } from '../linked';
import { readSubject, type Subject } from '../subject';
import { noteModel } from './models';
import { currentRoad } from './road';
import { type Snapshot, snapshotOf } from './snapshot';

interface Published {
  write: Write;
  subject: Subject;
  findings: readonly Finding[];
  /** Why its blockers were overridden. */
  override: string | null;
}

/** Puts on record what is public from now on, in the transaction that makes it so. */
export async function recordPublished(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { write, subject, findings, override }: Published,
): Promise<void> {
  const { documentId, locale } = subject;
  await add(strapi, transaction, {
    action: 'publish',
    uid: write.uid as UID.ContentType,
    documentId,
    locale,
    snapshot: snapshotOf(strapi, subject, true),
    findings,
    override,
  });
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
  write: Write,
  locales: readonly (string | null)[],
): Promise<Removed[]> {
  const { documentId = '' } = write.params as { documentId?: string };
  const removed: Removed[] = [];
  const document = { uid: write.uid as UID.ContentType, documentId };
  const namedBy = await namesOf(strapi, await namedOneWay(strapi, transaction, document));
  for (const locale of locales) {
    const subject = await readSubject(strapi, transaction, { ...document, locale, status: 'draft' });
    if (subject) removed.push({ locale, snapshot: { ...snapshotOf(strapi, subject, false), namedBy } });
  }
  return removed;
}

interface Gone {
  write: Write;
  documentId: string;
  /** Languages that are public no more. */
  locales: readonly (string | null)[];
  removed: readonly Removed[];
  findings: readonly Finding[];
  override: string | null;
}

/** Puts on record what is public no more, and what is deleted. */
export async function recordRemoved(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { write, documentId, locales, removed, findings, override }: Gone,
): Promise<void> {
  const of = { uid: write.uid as UID.ContentType, documentId, findings, override };
  if (write.action === 'delete')
    for (const { locale, snapshot } of removed)
      await add(strapi, transaction, { action: 'delete', locale, snapshot, ...of });
  else
    for (const locale of locales)
      await add(strapi, transaction, { action: 'unpublish', locale, snapshot: null, ...of });
}

interface Line {
  action: 'publish' | 'unpublish' | 'delete';
  uid: UID.ContentType;
  documentId: string;
  locale: string | null;
  snapshot: Snapshot | null;
  findings: readonly Finding[];
  override: string | null;
}

async function add(strapi: Core.Strapi, transaction: Knex.Transaction, line: Line): Promise<void> {
  const { kind, name } = await actor(strapi);
  const called = line.snapshot?.values.name ?? line.snapshot?.values.title ?? null;
  await transaction('publishing.record').insert({
    // Writes wait for each other: what is on record later was written later.
    at: transaction.raw('clock_timestamp()'),
    by_name: name,
    by_kind: kind,
    road: currentRoad(strapi),
    action: line.action,
    content_type: line.uid,
    document_id: line.documentId,
    locale: line.locale,
    name: called,
    model: await noteModel(strapi, transaction, line.uid),
    snapshot: line.snapshot && JSON.stringify(line.snapshot),
    findings: JSON.stringify(line.findings),
    override_reason: line.override,
  });
}
