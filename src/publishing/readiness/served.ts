import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { hasDrafts, isLocalizedType } from '../../model';
import type { Served } from '../contract';

/** What visitors get of some documents, by document and language; `default` is the key of a type without languages. */
export async function servedStates(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: readonly string[],
): Promise<Map<string, Map<string | null, Served>>> {
  const model = strapi.contentType(uid);
  const { default: defaultLocale, codes } = await knownLocales(strapi);
  const locales = isLocalizedType(model) ? codes : [null];
  const where = { documentId: { $in: [...documentIds] }, ...(hasDrafts(model) && { publishedAt: { $notNull: true } }) };
  const query = { where, select: ['documentId', ...(isLocalizedType(model) ? ['locale'] : [])] } as object;
  const rows = (await strapi.db.query(uid).findMany(query)) as { documentId: string; locale?: string }[];
  const published = new Set(rows.map(({ documentId, locale = null }) => `${documentId} ${locale}`));
  const stateOf = (documentId: string, locale: string | null): Served => {
    if (!published.has(`${documentId} ${locale}`)) return { state: 'not-published' };
    if (locale === null || published.has(`${documentId} ${defaultLocale}`)) return { state: 'served' };
    return { state: 'not-served', because: `${languageName(defaultLocale)} is a draft` };
  };
  return new Map(
    documentIds.map((documentId) => [
      documentId,
      new Map(locales.map((locale) => [locale, stateOf(documentId, locale)] as const)),
    ]),
  );
}

/** What staff call a language, in the admin panel's own: "English". */
function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
