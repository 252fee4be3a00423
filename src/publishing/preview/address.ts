import type { Core, UID } from '@strapi/strapi';
import type { Settings } from '../../../config/settings';
import { PAGES } from '../../content';
import { knownLocales } from '../../locales';
import { filledIn, type PageAddress, pagePath } from '../../page-addresses';
import { linkedTo } from '../linked';
import { itemsOf } from '../releases';

interface Page {
  uid: UID.ContentType;
  documentId: string;
  locale: string | null;
}

/**
 * The address at which a front end shows a page.
 *
 * @param token of a preview; without one, the page as it is published
 * @returns undefined for what has no page
 */
export async function previewAddress(
  strapi: Core.Strapi,
  { uid, documentId, locale }: Page,
  token: string | undefined,
): Promise<string | undefined> {
  const page = PAGES.find((one) => one.uid === uid);
  if (!page) return undefined;
  const { default: defaultLocale } = await knownLocales(strapi);
  const language = locale ?? defaultLocale;
  const isDraft = token === undefined ? { $notNull: true } : { $null: true };
  const where = { documentId, locale: language, publishedAt: isDraft };
  const row = (await strapi.db.query(uid).findOne({ where, select: ['slug'] } as object)) as { slug?: string } | null;
  const { previewUrlPattern, ...settings } = strapi.config.get<Settings>('settings');
  // Nothing is at the slug of a draft but its preview, and of a draft without one not even that.
  const address: PageAddress = { type: page.type, slug: row?.slug ?? documentId, locale: language };
  const isElsewhere = /^https?:/.test(previewUrlPattern);
  return token === undefined && !isElsewhere
    ? pagePath(settings, address)
    : filledIn(previewUrlPattern, { ...address, token: token ?? '' });
}

/**
 * Where a preview of a whole release begins: at the first page that it publishes; at the first that names something of
 * it, where it has none itself; at one that goes, where it does nothing else.
 *
 * @returns undefined for a release that no page shows anything of
 */
export async function releasePreviewAddress(
  strapi: Core.Strapi,
  release: number,
  token: string,
): Promise<string | undefined> {
  const items = (await itemsOf(strapi.db.connection, release)).filter(({ uid }) => uid in strapi.contentTypes);
  const pages = items.filter(({ uid }) => PAGES.some((page) => page.uid === uid));
  const coming = pages.find(({ action }) => action === 'publish');
  if (coming) return previewAddress(strapi, coming, token);
  for (const item of items.filter(({ action }) => action === 'publish')) {
    const linked = await linkedTo(strapi, strapi.db.connection, item, { statuses: ['draft', 'published'] });
    const page = linked.find(({ uid }) => PAGES.some((one) => one.uid === uid));
    if (page) return previewAddress(strapi, { ...page, locale: null }, token);
  }
  return pages[0] && previewAddress(strapi, pages[0], token);
}
