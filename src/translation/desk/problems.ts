import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Finding } from '../contract';
import { readTranslation } from '../states';
import { findingsOf } from './findings';

/** What stands in the way of publishing a translation, or must be known before. */
export interface Problems {
  findings: Finding[];
  /** Texts that translate another source than that of now. */
  outdated: { path: string; safety: boolean }[];
}

/**
 * Where the draft of a language stands against its source: as that is published, for visitors get both; else its draft.
 *
 * @returns undefined if the document is not in the source language, or not in this one
 */
export async function problemsIn(
  strapi: Core.Strapi,
  connection: Knex,
  document: { uid: UID.ContentType; documentId: string },
  locale: string,
): Promise<Problems | undefined> {
  const translation =
    (await readTranslation(strapi, connection, document, locale, 'published')) ??
    (await readTranslation(strapi, connection, document, locale));
  if (!translation?.target) return undefined;
  return {
    findings: await findingsOf(strapi, translation),
    outdated: translation.assessment.segments
      .filter(({ state }) => state === 'outdated')
      .map(({ source, target }) => ({ path: target?.path ?? source.path, safety: source.safety })),
  };
}
