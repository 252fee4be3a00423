import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import { hasDrafts, isLocalizedType } from '../../model';
import type { EntryScope, Shown } from '../../previews';
import type { Item } from '../gate';
import { type Document, linkedTo } from '../linked';

/** So many related drafts a page shows at most. */
const MOST = 100;

/** The entry that a preview is of, and those that its page embeds. */
export async function pagesOfEntry(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { uid, documentId, without }: EntryScope & Shown,
): Promise<Document[]> {
  const related = await linkedTo(strapi, transaction, { uid, documentId }, { statuses: ['draft'] });
  const shown = related.filter((one) => !without.includes(one.uid));
  return [{ uid, documentId }, ...shown.slice(0, MOST)];
}

/**
 * What has to be published for the page of a draft to be as its editor means it: the draft, the default locale where
 * that is not public, and the drafts that the page embeds, where they are new or were changed.
 */
export async function itemsOfEntry(
  strapi: Core.Strapi,
  { documentId, locale }: EntryScope,
  pages: readonly Document[],
): Promise<Item[]> {
  const items: Item[] = [];
  for (const page of pages)
    items.push(...(await changedVersions(strapi, page, locale, page.documentId === documentId)));
  return items;
}

interface Version {
  locale: string | null;
  publishedAt: string | null;
  updatedAt: string;
}

/**
 * The languages of a document that are to be published for one of them to be seen.
 *
 * @param isAsked whether the language is what the preview is of: published even if it was not changed
 */
async function changedVersions(
  strapi: Core.Strapi,
  { uid, documentId }: Document,
  locale: string | null,
  isAsked: boolean,
): Promise<Item[]> {
  const model = strapi.contentType(uid as UID.ContentType);
  if (!hasDrafts(model)) return [];
  const { default: defaultLocale } = await knownLocales(strapi);
  const select = ['publishedAt', 'updatedAt', ...(isLocalizedType(model) ? ['locale'] : [])];
  const versions = (await strapi.db.query(uid).findMany({ where: { documentId }, select } as object)) as Version[];
  const wanted = isLocalizedType(model) ? [...new Set([defaultLocale, locale ?? defaultLocale])] : [null];
  const items: Item[] = [];
  for (const one of wanted) {
    const ofLanguage = versions.filter((version) => one === null || version.locale === one);
    const draft = ofLanguage.find(({ publishedAt }) => publishedAt === null);
    const published = ofLanguage.find(({ publishedAt }) => publishedAt !== null);
    const isMeant = one === null || one === locale;
    const isNew = !published || (isMeant && draft && draft.updatedAt > published.updatedAt);
    if (draft && (isNew || (isAsked && isMeant))) items.push({ uid, documentId, locale: one, action: 'publish' });
  }
  return items;
}
