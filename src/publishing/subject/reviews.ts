import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorOf } from '../../actor';
import { knownLocales } from '../../locales';
import { attributesOf } from '../../model';
import { extract, modelsOf } from '../../segments';
import type { Write, WriteStep } from '../../writes';
import { coveredBy, notedReview } from './review';
import { type Row, versionRow } from './row';

const WRITES_TEXT = new Set(['create', 'update', 'clone', 'discardDraft']);

type Params = { documentId?: string; locale?: string | string[] };
type Version = { uid: UID.ContentType; documentId: string; locale: string };

/**
 * Notes which words a review is about: those that stand there when its date or its reviewer is set. The admin panel
 * sends whole entries, so that a review counts as made when one of the two changes, or where somebody says so.
 */
export const reviews: WriteStep = {
  before: async (strapi, write, transaction) => {
    if (write.action !== 'update' || !hasReview(strapi, write)) return;
    const { documentId } = write.params as Params;
    for (const locale of documentId ? await localesOf(strapi, write) : [])
      await noteFirst(strapi, transaction, { uid: write.uid as UID.ContentType, documentId: documentId ?? '', locale });
  },

  after: async (strapi, { write, documentIds }, transaction) => {
    if (!WRITES_TEXT.has(write.action) || !hasReview(strapi, write)) return;
    for (const documentId of documentIds)
      for (const locale of await localesOf(strapi, write))
        await noteReview(strapi, transaction, { uid: write.uid as UID.ContentType, documentId, locale });
  },
};

/**
 * Notes the review that a draft states, unless it is noted already.
 *
 * @param anew says that the same review covers the words of now: somebody looked at them again
 */
export async function noteReview(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  version: Version,
  anew = false,
): Promise<void> {
  const noted = await notedReview(transaction, version);
  const stated = await statedReview(strapi, version);
  if (!stated) return;
  const isNoted = noted?.lastReviewed === stated.lastReviewed && noted.reviewedBy === stated.reviewedBy;
  if (isNoted && !anew) return;
  await write(strapi, transaction, version, stated, (await versionRow(strapi, { ...version, status: 'draft' })) as Row);
}

/** Puts what is noted of the review of a draft back as it was, whatever was noted meanwhile. */
export async function keepingReview<Result>(
  transaction: Knex.Transaction,
  { uid, documentId, locale }: Version,
  work: () => Promise<Result>,
): Promise<Result> {
  const of = { content_type: uid, document_id: documentId, locale };
  const noted = await transaction('publishing.reviews').where(of).first('*', transaction.raw('texts::text as texts'));
  const result = await work();
  await transaction('publishing.reviews').where(of).delete();
  if (noted) await transaction('publishing.reviews').insert(noted);
  return result;
}

/**
 * Notes a review from before reviews were noted, ahead of the first edit: of the words that are published with it, else
 * of those of the draft.
 */
async function noteFirst(strapi: Core.Strapi, transaction: Knex.Transaction, version: Version): Promise<void> {
  if (await notedReview(transaction, version)) return;
  const stated = await statedReview(strapi, version);
  if (!stated) return;
  const published = await versionRow(strapi, { ...version, status: 'published' });
  const isPublished = published?.lastReviewed === stated.lastReviewed;
  const row = isPublished ? published : ((await versionRow(strapi, { ...version, status: 'draft' })) as Row);
  await write(strapi, transaction, version, stated, row);
}

async function write(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { uid, documentId, locale }: Version,
  { lastReviewed, reviewedBy }: Stated,
  row: Row,
): Promise<void> {
  const texts = JSON.stringify(coveredBy(extract(modelsOf(strapi), uid, row)));
  await transaction('publishing.reviews')
    .insert({
      content_type: uid,
      document_id: documentId,
      locale,
      last_reviewed: lastReviewed,
      reviewed_by: reviewedBy,
      texts,
      noted_by: await actorOf(strapi),
      noted_at: transaction.fn.now(),
    })
    .onConflict(['content_type', 'document_id', 'locale'])
    .merge();
}

interface Stated {
  lastReviewed: string | null;
  /** A clinician's document. */
  reviewedBy: string | null;
}

async function statedReview(strapi: Core.Strapi, { uid, documentId, locale }: Version): Promise<Stated | undefined> {
  const row = (await strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: { $null: true } },
    select: ['lastReviewed'] as never,
    populate: { reviewedBy: { select: ['documentId'] } } as never,
  })) as { lastReviewed: string | null; reviewedBy: { documentId: string } | null } | null;
  return row ? { lastReviewed: row.lastReviewed, reviewedBy: row.reviewedBy?.documentId ?? null } : undefined;
}

function hasReview(strapi: Core.Strapi, { uid }: Write): boolean {
  return 'lastReviewed' in attributesOf(strapi.contentType(uid as UID.ContentType));
}

async function localesOf(strapi: Core.Strapi, { params }: Write): Promise<string[]> {
  const { locale } = params as Params;
  const { default: defaultLocale, codes } = await knownLocales(strapi);
  return locale === '*' ? codes : [locale ?? defaultLocale].flat();
}
