import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { type LanguageRow as Row, serviceOf } from '../strapi';

/**
 * Gives every language of a document the fields, components and media that the default locale has, drafts from the
 * draft and published from the published version. Languages that already have them are not written.
 */
export async function mirrorFields(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  defaultLocale: string,
): Promise<void> {
  const model = strapi.contentType(uid);
  const i18n = serviceOf(strapi, 'plugin::i18n.content-types');
  const { copyToSiblings } = serviceOf(strapi, 'plugin::i18n.localizations');
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, populate: i18n.getNestedPopulateOfNonLocalizedAttributes(uid) })) as Row[];
  const factsOf = (row: Row) => comparable(i18n.copyNonLocalizedAttributes(model, row));

  for (const source of rows.filter(({ locale }) => locale === defaultLocale)) {
    const siblings = rows.filter((row) => row.locale !== defaultLocale && isPublished(row) === isPublished(source));
    const facts = factsOf(source);
    if (siblings.some((sibling) => !isDeepStrictEqual(factsOf(sibling), facts))) await copyToSiblings(source, model);
  }
}

function isPublished({ publishedAt }: Row): boolean {
  return publishedAt !== null;
}

/** A medium is compared by its file alone; components have lost their ids already. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if ('mime' in value && 'id' in value) return value.id;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, comparable(inner)]));
}
