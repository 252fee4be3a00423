import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Write } from '../writes';
import type { Base } from './base';
import { compare, type Meeting } from './compare';
import { type Conflict, conflictError } from './conflict';
import type { Draft } from './draft';
import { withoutLostRows } from './rows';
import { lastSave, savesSince } from './saves';
import { sentFields, untouchedRelations } from './sent';

interface Late {
  base: Base;
  locale: string;
  /** The draft that is to be written; undefined if there is none in this language. */
  now: Draft | undefined;
}

/**
 * Lets a save through that nobody came in between, and one that overlaps with nobody and asks to be merged: what others
 * changed and the sender did not is taken out of its data then.
 *
 * @throws ConflictError (409, `edit-conflict`)
 */
export async function settle(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  write: Write,
  { base, locale, now }: Late,
): Promise<void> {
  if (now && now.version.getTime() === base.version.getTime()) return;
  const params = write.params as { documentId: string; data: Record<string, unknown> };
  const uid = write.uid as UID.ContentType;
  const key = { uid, documentId: params.documentId, locale };
  const since = await savesSince(transaction, key, base.version);
  // A version later than the draft's own that no save made was never read by anybody.
  const isKnown = now !== undefined && since !== undefined && (since.length > 0 || base.version < now.version);
  const meetings = isKnown ? compare(since, now.fields, sentOf(strapi, uid, params.data, now)) : [];
  const news = meetings.filter(({ yours }) => yours !== 'same');
  const overlapping = news.flatMap(({ field, yours }) => (yours === 'changed' ? [field] : []));
  const mergeable = isKnown && overlapping.length === 0;
  if (mergeable && (base.merge || news.length === 0)) {
    params.data = withoutLostRows(strapi, uid, without(params.data, news), now.stored);
    return;
  }
  const last = await lastSave(transaction, key);
  const conflict: Conflict = { uid, base, now, last, meetings, overlapping, mergeable, isComplete: isKnown };
  throw await conflictError(strapi, conflict);
}

function sentOf(strapi: Core.Strapi, uid: UID.ContentType, data: Record<string, unknown>, { fields }: Draft) {
  const untouched = untouchedRelations(data);
  return new Map([...sentFields(strapi, uid, data, fields)].filter(([name]) => !untouched.includes(name)));
}

function without(data: Record<string, unknown>, meetings: readonly Meeting[]): Record<string, unknown> {
  const left = new Set(meetings.map(({ field }) => field));
  return Object.fromEntries(Object.entries(data).filter(([name]) => !left.has(name)));
}
