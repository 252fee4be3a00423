import type { Core, UID } from '@strapi/strapi';

export const GLOSSARY_ENTRY = 'api::glossary-entry.glossary-entry' satisfies UID.ContentType;

interface Translation {
  /** Code of a language. */
  locale: string;
  /** The preferred word. */
  term: string;
  /** One form per line. */
  alsoAccepted?: string | null;
}

/** One concept, as it is stored. */
export interface GlossaryEntry {
  /** In the source language. */
  term: string;
  /** One form per line. */
  variants?: string | null;
  translations: Translation[];
  note?: string | null;
}

/** Entries with all their languages, by term. */
export async function readEntries(strapi: Core.Strapi, where: object = {}): Promise<GlossaryEntry[]> {
  return strapi.db
    .query(GLOSSARY_ENTRY)
    .findMany({ where, populate: ['translations'], orderBy: { term: 'asc' } }) as Promise<GlossaryEntry[]>;
}
