import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { PUBLIC_TYPES } from '../../content';
import type { Finding } from '../../findings';
import type { Write, WriteStep } from '../../writes';
import { type Assessment, assessAll } from '../assess';
import { type Removed, recordDeleted, recordPublished, recordUnpublished, removedVersions } from '../record';
import { publishedVersions } from '../subject';
import { localesOf, type Params, publishes, removes } from './effect';
import { isJudgedTogether } from './judging';
import { letThrough } from './letThrough';
import { blockersAfter, type Neighbours, NO_NEIGHBOURS, neighboursBefore } from './neighbours';

interface Before {
  /** Languages in which the document was public. */
  published: (string | null)[];
  /** What is published from its draft: judged before, so that everything that is missing is said at once. */
  drafts: readonly Assessment[];
  neighbours: Neighbours;
  removed: readonly Removed[];
}

/**
 * The publish gate, on the effect of a write: what would stand before the public is judged in the writing transaction,
 * so that every road is the same. What passes goes into the record there and then.
 */
export const gate: WriteStep<Before> = {
  before: async (strapi, write, transaction) => {
    const { documentId } = write.params as Params;
    // A copy has no history yet.
    if (!documentId || !concerns(write) || write.action === 'clone' || isJudgedTogether())
      return { published: [], drafts: [], neighbours: NO_NEIGHBOURS, removed: [] };
    const drafts = write.action === 'publish' ? await judge(strapi, transaction, write, documentId) : [];
    letThrough(strapi, saidOf(drafts));
    return {
      published: await publishedLocales(strapi, write, documentId),
      drafts,
      neighbours: await neighboursBefore(strapi, transaction, [write]),
      removed:
        write.action === 'delete'
          ? await removedVersions(strapi, transaction, documentOf(write), await localesOf(strapi, write))
          : [],
    };
  },

  after: async (strapi, { write, documentIds }, transaction, { published, drafts, neighbours, removed }) => {
    if (!concerns(write) || isJudgedTogether()) return;
    const original = write.action === 'clone' ? (write.params as Params).documentId : undefined;
    for (const documentId of documentIds.filter((id) => id !== original)) {
      const still = await publishedLocales(strapi, write, documentId);
      const isSaved = publishes(write) && write.action !== 'publish';
      const judged = isSaved ? await judge(strapi, transaction, write, documentId) : drafts;
      const others = await blockersAfter(strapi, transaction, [write], neighbours);
      const override = letThrough(strapi, saidOf(judged, others));
      for (const { subject, findings } of judged)
        await recordPublished(strapi, transaction, { subject, findings: [...findings, ...others], override });
      const gone = { uid: write.uid as UID.ContentType, documentId, findings: others, override };
      if (write.action === 'delete') await recordDeleted(strapi, transaction, { ...gone, removed });
      else {
        const locales = published.filter((locale) => !still.includes(locale));
        await recordUnpublished(strapi, transaction, { ...gone, locales });
      }
    }
  },
};

function documentOf({ uid, params }: Write) {
  return { uid: uid as UID.ContentType, documentId: (params as Params).documentId ?? '' };
}

function saidOf(judged: readonly Assessment[], others: readonly Finding[] = []) {
  return {
    findings: [...judged.flatMap(({ findings }) => findings), ...others],
    subjects: judged.map(({ subject }) => subject),
  };
}

/** Whether a write can change what the public sees. */
function concerns(write: Write): boolean {
  return PUBLIC_TYPES.some((uid) => uid === write.uid) && (publishes(write) || removes(write));
}

/** In which languages a document is published; null stands for a type without languages. */
async function publishedLocales(strapi: Core.Strapi, { uid }: Write, documentId: string): Promise<(string | null)[]> {
  const versions = await publishedVersions(strapi, uid as UID.ContentType, [documentId]);
  return versions.map(({ locale }) => locale);
}

/** The drafts of the languages that a write publishes, and what is wrong with each. */
async function judge(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  write: Write,
  documentId: string,
): Promise<Assessment[]> {
  const uid = write.uid as UID.ContentType;
  const locales = await localesOf(strapi, write);
  const wanted = locales.map((locale) => ({ uid, documentId, locale, status: 'draft' as const }));
  return (await assessAll(strapi, transaction, wanted)).filter((one) => one !== undefined);
}
