import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorOf } from '../../actor';
import { contentError, invalidBody } from '../../errors';
import { namesOf } from '../../labels';
import { letThrough, type Outcome } from '../gate';
import { recordPublished, recordUnpublished, recordWhole, type Whole, type WholeItem } from '../record';
import { calledBy } from '../subject';
import { carryOut } from './carryOut';
import { holdRelease, isToCome, itemsOf, type Permit, type StoredRelease, writeRelease } from './stored';

/**
 * Publishes a release: all of it or nothing, in one transaction, with one line in the record that stands for it.
 *
 * @throws what `permit` says
 * @throws NotFoundError (404) with code `not-found`
 * @throws ConflictError (409) with code `release-conflict` if it is published already
 * @throws ValidationError (400) with code `publish-refused` and everything that stands in its way
 */
export async function publishRelease(strapi: Core.Strapi, id: number, permit: Permit): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const release = await holdRelease(trx, id, permit);
    assertNotPublished(release);
    await publishHeld(strapi, trx, release);
  });
}

/** The same of one that is held and may be published. */
export async function publishHeld(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  release: StoredRelease,
): Promise<void> {
  const items = await itemsOf(transaction, release.id);
  if (items.length === 0) throw invalidBody(['items'], 'The release is empty: add what it shall publish');
  const outcome = await carryOut(strapi, transaction, items);
  const line = await putOnRecord(strapi, transaction, outcome, {
    action: 'release',
    id: release.id,
    name: release.name,
  });
  await writeRelease(transaction, release.id, {
    state: 'published',
    publishedAt: transaction.fn.now(),
    publishedBy: (await actorOf(strapi)) ?? release.scheduledByName,
    record: line,
    findings: [],
  });
}

/** @throws ConflictError (409) with code `release-conflict` */
export function assertNotPublished({ state, name }: StoredRelease): void {
  if (isToCome({ state })) return;
  throw contentError(409, 'release-conflict', `“${name}” is published already: make another release.`, { state });
}

/**
 * Lets what was done through, or refuses it, and writes it down.
 *
 * @returns the line of the record that stands for it as a whole
 * @throws ValidationError (400) with code `publish-refused`
 */
export async function putOnRecord(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { published, unpublished, wasPublic, isImpossible, findings }: Outcome,
  whole: Pick<Whole, 'action' | 'id' | 'name'>,
): Promise<number> {
  const subjects = published.map(({ subject }) => subject);
  const override = letThrough(strapi, { findings, subjects, isImpossible });
  const gone = await namesOf(strapi, unpublished);
  const items: WholeItem[] = [
    ...subjects.map(({ uid, documentId, locale, values }) => ({
      ...{ uid, documentId, locale, action: 'publish' as const },
      name: calledBy(values, documentId),
      wasPublic: wasPublic({ uid, documentId, locale }),
    })),
    ...unpublished.map((item, index) => ({ ...item, name: gone[index]?.name ?? item.documentId, wasPublic: true })),
  ];
  const release = await recordWhole(strapi, transaction, { ...whole, items, override });
  for (const { subject, findings: own } of published) {
    // What it does to others stands with what does it.
    const others = findings.filter(({ entry }) => !subjects.some((one) => one.documentId === entry?.documentId));
    await recordPublished(strapi, transaction, { subject, findings: [...own, ...others], override, release });
  }
  for (const { uid, documentId, locale } of unpublished)
    await recordUnpublished(strapi, transaction, {
      uid,
      documentId,
      locales: [locale],
      findings: [],
      override,
      release,
    });
  return release;
}
