import type { Core, UID } from '@strapi/strapi';
import { actorOf } from '../actor';
import { knownLocales } from '../locales';
import { isLocalizedType } from '../model';
import type { Write, WriteStep } from '../writes';
import { baseOf } from './base';
import { changedFields } from './compare';
import { type Draft, draftsOf } from './draft';
import { noteSave } from './saves';
import { settle } from './settle';

/** Publishing, unpublishing and deleting change no draft; nobody has read a new entry yet. */
const CHANGES_DRAFTS = new Set(['update', 'discardDraft']);

/** The drafts that a write is about, as they were. */
interface Before {
  uid: UID.ContentType;
  documentId: string;
  locales: string[];
  drafts: Draft[];
}

/** Notes who changes which fields of a draft, and refuses a save that knew of less than is there; see `contract`. */
export const edits: WriteStep<Before | undefined> = {
  refuse: (strapi, write) => {
    baseOf(strapi, write);
  },

  before: async (strapi, write, transaction) => {
    const { documentId } = write.params as { documentId?: string };
    if (!CHANGES_DRAFTS.has(write.action) || documentId === undefined) return undefined;
    const uid = write.uid as UID.ContentType;
    const locales = await writtenLocales(strapi, write);
    const drafts = await draftsOf(strapi, transaction, uid, documentId, locales);
    const base = baseOf(strapi, write);
    if (base) await settle(strapi, transaction, write, { base, locale: locales[0] ?? '', now: drafts[0] });
    return { uid, documentId, locales, drafts };
  },

  after: async (strapi, _written, transaction, before) => {
    if (!before) return;
    const { uid, documentId, locales, drafts } = before;
    const save = { by: await actorOf(strapi), at: new Date() };
    for (const { locale, version, fields } of await draftsOf(strapi, transaction, uid, documentId, locales)) {
      const changed = changedFields(drafts.find((draft) => draft.locale === locale)?.fields, fields);
      if (Object.keys(changed).length > 0)
        await noteSave(transaction, { uid, documentId, locale }, { ...save, version, fields: changed });
    }
  },
};

/**
 * Languages that a write is about, '' for a type without any. Facts that the others follow in are nobody's edit there.
 * An update is about one.
 */
async function writtenLocales(strapi: Core.Strapi, { contentType, params }: Write): Promise<string[]> {
  if (!isLocalizedType(contentType)) return [''];
  const { locale } = params as { locale?: string | string[] };
  if (locale !== undefined && locale !== '*') return [locale].flat();
  const { default: defaultLocale, codes } = await knownLocales(strapi);
  return locale === '*' ? codes : [defaultLocale];
}
