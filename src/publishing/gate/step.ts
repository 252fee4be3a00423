import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Settings } from '../../../config/settings';
import { PUBLIC_TYPES } from '../../content';
import type { Finding } from '../../findings';
import type { Write, WriteStep } from '../../writes';
import { assessAll } from '../assess';
import { type Removed, recordPublished, recordRemoved, removedVersions } from '../record';
import { isBlocker } from '../rules';
import { publishedVersions, type Subject } from '../subject';
import { localesOf, type Params, publishes, removes } from './effect';
import { blockersAfter, type Neighbours, NO_NEIGHBOURS, neighboursBefore } from './neighbours';
import { currentOverride } from './override';
import { refusal } from './refuse';

interface Judged {
  subject: Subject;
  findings: Finding[];
}

interface Before {
  /** Languages in which the document was public. */
  published: (string | null)[];
  /** What is published from its draft: judged before, so that everything that is missing is said at once. */
  drafts: readonly Judged[];
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
    if (!documentId || !concerns(write) || write.action === 'clone')
      return { published: [], drafts: [], neighbours: NO_NEIGHBOURS, removed: [] };
    const drafts = write.action === 'publish' ? await judge(strapi, transaction, write, documentId) : [];
    letThrough(strapi, drafts);
    return {
      published: await publishedLocales(strapi, write, documentId),
      drafts,
      neighbours: await neighboursBefore(strapi, transaction, write),
      removed:
        write.action === 'delete'
          ? await removedVersions(strapi, transaction, write, await localesOf(strapi, write))
          : [],
    };
  },

  after: async (strapi, { write, documentIds }, transaction, { published, drafts, neighbours, removed }) => {
    if (!concerns(write)) return;
    const original = write.action === 'clone' ? (write.params as Params).documentId : undefined;
    for (const documentId of documentIds.filter((id) => id !== original)) {
      const still = await publishedLocales(strapi, write, documentId);
      const isSaved = publishes(write) && write.action !== 'publish';
      const judged = isSaved ? await judge(strapi, transaction, write, documentId) : drafts;
      const others = await blockersAfter(strapi, transaction, write, neighbours);
      const override = letThrough(strapi, judged, others);
      for (const { subject, findings } of judged)
        await recordPublished(strapi, transaction, { write, subject, findings: [...findings, ...others], override });
      await recordRemoved(strapi, transaction, {
        write,
        documentId,
        locales: published.filter((locale) => !still.includes(locale)),
        removed,
        findings: others,
        override,
      });
    }
  },
};

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
): Promise<Judged[]> {
  const uid = write.uid as UID.ContentType;
  const locales = await localesOf(strapi, write);
  const wanted = locales.map((locale) => ({ uid, documentId, locale, status: 'draft' as const }));
  return (await assessAll(strapi, transaction, wanted)).filter((one) => one !== undefined);
}

/**
 * @param others blockers that other entries have by the write
 * @returns why blockers were overridden, if there are any
 * @throws ValidationError (400) with code `publish-refused` and all blockers, unless they are overridden
 */
function letThrough(strapi: Core.Strapi, judged: readonly Judged[], others: readonly Finding[] = []): string | null {
  const blockers = [...judged.flatMap(({ findings }) => findings.filter(isBlocker)), ...others];
  if (blockers.length === 0) return null;
  const override = currentOverride();
  const { neverOverridden } = strapi.config.get<Settings>('settings').publishing;
  if (override && blockers.every(({ rule }) => !neverOverridden.includes(rule))) return override.reason;
  throw refusal(
    blockers,
    judged.map(({ subject }) => subject),
  );
}
