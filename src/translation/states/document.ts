import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import { type Assessed, type Assessment, assess } from './assess';
import { knownFrom } from './knowledge';
import { type Document, type Pair, readPairsInto } from './store';
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
  { uid, documentId }: Document,
  locale: string,
  sourceStatus: Status = 'draft',
): Promise<Translation | undefined> {
  const [translation] = await readTranslations(strapi, trx, { uid, documentIds: [documentId] }, locale, sourceStatus);
  return translation;
}

/** Reads several documents of a type so, as many statements as for one. Those that there are not are left out. */
export async function readTranslations(
  strapi: Core.Strapi,
  trx: Knex,
  { uid, documentIds }: { uid: UID.ContentType; documentIds: readonly string[] },
  locale: string,
  sourceStatus: Status = 'draft',
): Promise<Translation[]> {
  const { default: sourceLocale } = await knownLocales(strapi);
  const versions = await versionsOf(strapi, uid, documentIds, [sourceLocale, locale]);
  const pairsOf = await readPairsInto(trx, uid, documentIds, locale);
  return documentIds.flatMap((documentId) => {
    const find = (code: string, status: Status) =>
      versions.get(documentId)?.find((version) => version.locale === code && version.status === status);
    const source = find(sourceLocale, sourceStatus);
    if (!source) return [];
    const target = find(locale, 'draft');
    const pairs = pairsOf.get(documentId) ?? [];
    const isPublished = find(locale, 'published') !== undefined;
    const assessment = assess(source.segments, target?.segments ?? [], knownFrom(pairs, locale));
    return [{ uid, documentId, sourceLocale, locale, source, target, isPublished, pairs, assessment }];
  });
}

/** The latest source text that a translation is known to be right for. */
export function originOf({ pairs }: Translation, { source, target }: Assessed): string | undefined {
  return pairs.findLast((pair) => pair.place === source.place && pair.target === target?.fingerprint)?.source;
}
