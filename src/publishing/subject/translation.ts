import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TranslationProblems } from './subject';

/** Says where a language of a document stands; undefined where there is no source to translate. */
export type TranslationReader = (
  strapi: Core.Strapi,
  connection: Knex,
  document: { uid: UID.ContentType; documentId: string },
  locale: string,
) => Promise<TranslationProblems | undefined>;

const readers = new WeakMap<Core.Strapi, TranslationReader>();

/** Translations are another domain's: the entry point of the project brings both together. */
export function readTranslationsBy(strapi: Core.Strapi, reader: TranslationReader): void {
  readers.set(strapi, reader);
}

export async function problemsOf(
  strapi: Core.Strapi,
  connection: Knex,
  { uid, documentId, locale }: { uid: UID.ContentType; documentId: string; locale: string | null },
): Promise<TranslationProblems | null> {
  if (locale === null) return null;
  return (await readers.get(strapi)?.(strapi, connection, { uid, documentId }, locale)) ?? null;
}
