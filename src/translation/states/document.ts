import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import { type Assessment, assess } from './assess';
import { knownFrom } from './record';
import { type Document, type Pair, readPairs } from './store';
import { type Status, type Version, versionsOf } from './versions';

/** A document as a translator into one language meets it. */
export interface Translation extends Document {
  sourceLocale: string;
  locale: string;
  source: Version;
  /** The draft of the language. */
  target: Version | undefined;
  isPublished: boolean;
  pairs: Pair[];
  assessment: Assessment;
}

/**
 * Reads a document, its draft in a language, and where that stands.
 *
 * @param sourceStatus which version of the source is translated
 * @returns undefined if there is no such document, or not in the source language
 */
export async function readTranslation(
  strapi: Core.Strapi,
  trx: Knex,
  document: Document,
  locale: string,
  sourceStatus: Status = 'draft',
): Promise<Translation | undefined> {
  const { default: sourceLocale } = await knownLocales(strapi);
  const versions = await versionsOf(strapi, document.uid, document.documentId);
  const find = (code: string, status: Status) =>
    versions.find((version) => version.locale === code && version.status === status);
  const source = find(sourceLocale, sourceStatus);
  if (!source) return undefined;
  const target = find(locale, 'draft');
  const pairs = (await readPairs(trx, document)).filter((pair) => pair.locale === locale);
  return {
    ...document,
    sourceLocale,
    locale,
    source,
    target,
    isPublished: find(locale, 'published') !== undefined,
    pairs,
    assessment: assess(source.segments, target?.segments ?? [], knownFrom(pairs, locale)),
  };
}
