import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import { lockWrites } from '../../writes';
import { readSubject } from '../assess';
import { type Item, judgedTogether } from '../gate';
import { type Previous, previousStates, type Snapshot, snapshotOf, writeSnapshot } from '../record';
import { keepingReview, languageKey, noteReview } from '../subject';
import { carryOutOne } from './carryOut';
import { inOrder } from './order';
import { putOnRecord } from './publish';
import { holdRelease, type Permit, type StoredRelease, writeRelease } from './stored';

/**
 * Publishes what was public before a release, from the record, and takes off the site what was not; all of it or
 * nothing, through the gate like everything else. Drafts stay as they are.
 *
 * @param leaveNewer leaves out what was published, or taken off the site, since
 * @throws NotFoundError (404) with code `not-found`
 * @throws ConflictError (409) with code `release-conflict`: it is not published, or `newer` lists what is in the way
 * @throws ValidationError (400) with code `publish-refused`
 */
export async function takeBack(strapi: Core.Strapi, id: number, permit: Permit, leaveNewer = false): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const release = await holdRelease(trx, id, permit);
    if (release.state !== 'published' || release.record === null)
      throw contentError(
        409,
        'release-conflict',
        `“${release.name}” is not published, so there is nothing to take back.`,
        {
          state: release.state,
        },
      );
    await lockWrites(strapi, trx);
    const states = await statesBefore(trx, release, leaveNewer);
    const line = await asBefore(strapi, trx, release, states);
    await writeRelease(trx, id, { state: 'taken-back', takenBack: line });
  });
}

/** @throws ConflictError (409) with code `release-conflict` for what is in the way */
async function statesBefore(
  transaction: Knex.Transaction,
  { record, name, state }: StoredRelease,
  leaveNewer: boolean,
): Promise<Previous[]> {
  const states = await previousStates(transaction, record ?? 0);
  const inTheWay = states.filter(({ newer, before }) => (newer && !leaveNewer) || (!newer && before === undefined));
  const wanted = states.filter(({ newer }) => !newer);
  if (inTheWay.length === 0 && wanted.length > 0) return wanted;
  const newer = (inTheWay.length > 0 ? inTheWay : states).map(({ item, newer: since }) => ({
    ...item,
    ...(since ?? { reason: 'What was public before is not on record.' }),
  }));
  const said = newer.slice(0, 5).map((one) => `“${one.name}”${one.locale ? ` (${one.locale})` : ''}`);
  throw contentError(
    409,
    'release-conflict',
    `“${name}” cannot be taken back as a whole, because of what was done since: ${said.join(', ')}${newer.length > 5 ? ` and ${newer.length - 5} more` : ''}.`,
    { state, newer },
  );
}

/** @returns the line of the record that stands for it */
async function asBefore(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { id, name }: StoredRelease,
  states: readonly Previous[],
): Promise<number> {
  const { default: defaultLocale } = await knownLocales(strapi);
  const before = new Map(states.map(({ item, before: state }) => [languageKey(item), state]));
  const items = states.map(({ item: { uid, documentId, locale }, before: state }): Item => {
    return { uid, documentId, locale, action: state ? 'publish' : 'unpublish' };
  });
  const ordered = inOrder(strapi, items, defaultLocale);
  const withState = ordered.flatMap((item) => {
    const snapshot = before.get(languageKey(item));
    return snapshot ? [{ ...item, snapshot }] : [];
  });
  return withDraftsAside(strapi, transaction, withState, async () => {
    const outcome = await judgedTogether(strapi, transaction, ordered, async () => {
      for (const { snapshot, ...item } of withState) await intoDraft(strapi, transaction, item, snapshot);
      for (const item of ordered) await carryOutOne(strapi, item);
    });
    return putOnRecord(strapi, transaction, outcome, { action: 'take-back', id, name });
  });
}

/** A state that was public was reviewed as it was: the record says when, and by whom. */
async function intoDraft(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { uid, documentId, locale }: Item,
  snapshot: Snapshot,
): Promise<void> {
  await writeSnapshot(strapi, { uid, documentId, locale, snapshot });
  if (locale !== null && 'lastReviewed' in snapshot.values)
    await noteReview(strapi, transaction, { uid, documentId, locale }, true);
}

/** Strapi publishes from the draft alone: what is in it makes room for a while, with what was reviewed of it. */
async function withDraftsAside<Result>(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  items: readonly Item[],
  work: () => Promise<Result>,
): Promise<Result> {
  const drafts: { uid: UID.ContentType; documentId: string; locale: string | null; snapshot: Snapshot }[] = [];
  for (const { uid, documentId, locale } of items) {
    const subject = await readSubject(strapi, transaction, { uid, documentId, locale, status: 'draft' });
    if (subject) drafts.push({ uid, documentId, locale, snapshot: snapshotOf(strapi, subject, false) });
  }
  const putBack = async () => {
    const result = await work();
    for (const draft of drafts) await writeSnapshot(strapi, draft);
    return result;
  };
  return drafts.reduceRight<() => Promise<Result>>(
    (inner, { uid, documentId, locale }) =>
      () =>
        locale === null ? inner() : keepingReview(transaction, { uid, documentId, locale }, inner),
    putBack,
  )();
}
