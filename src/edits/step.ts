import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../locales';
import { isLocalizedType } from '../model';
import { actorOf, type Write, type WriteStep } from '../writes';
import { type Base, baseOf } from './base';
import { changedFields } from './compare';
import { type Draft, draftsOf } from './draft';
import { noteSave } from './saves';
import { settle } from './settle';

/** Publishing, unpublishing and deleting change no draft; nobody has read a new entry yet. */
const CHANGES_DRAFTS = new Set(['update', 'discardDraft']);

/** Notes who changes which fields of a draft, and refuses a save that knew of less than is there; see `contract`. */
export const edits: WriteStep<Draft[]> = {
  refuse: (strapi, write) => {
    baseOf(strapi, write);
  },

  before: async (strapi, write, transaction) => {
    const { documentId } = write.params as { documentId?: string };
    if (!CHANGES_DRAFTS.has(write.action) || documentId === undefined) return [];
    const drafts = await draftsOf(strapi, transaction, write.uid as UID.ContentType, documentId);
    const base = baseOf(strapi, write);
    if (base) await meet(strapi, transaction, write, base, drafts);
    return drafts;
  },

  after: async (strapi, { write }, transaction, before) => {
    const { documentId } = write.params as { documentId?: string };
    if (!CHANGES_DRAFTS.has(write.action) || documentId === undefined) return;
    const uid = write.uid as UID.ContentType;
    const locales = await writtenLocales(strapi, write);
    const save = { by: actorOf(strapi), at: new Date() };
    for (const { locale, version, fields } of await draftsOf(strapi, transaction, uid, documentId)) {
      if (!locales.includes(locale)) continue;
      const changed = changedFields(before.find((draft) => draft.locale === locale)?.fields, fields);
      if (Object.keys(changed).length > 0)
        await noteSave(transaction, { uid, documentId, locale }, { ...save, version, fields: changed });
    }
  },
};

async function meet(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  write: Write,
  base: Base,
  drafts: readonly Draft[],
): Promise<void> {
  const [locale = ''] = await writtenLocales(strapi, write);
  const now = drafts.find((draft) => draft.locale === locale);
  await settle(strapi, transaction, write, { base, locale, now });
}

/** Languages that a write is about; facts that it has the others follow in are nobody's edit there. */
async function writtenLocales(strapi: Core.Strapi, { contentType, params }: Write): Promise<string[]> {
  if (!isLocalizedType(contentType)) return [''];
  const { locale } = params as { locale?: string | string[] };
  const { default: defaultLocale, codes } = await knownLocales(strapi);
  return locale === '*' ? codes : [locale ?? defaultLocale].flat();
}
