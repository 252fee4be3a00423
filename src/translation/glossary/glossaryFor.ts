import type { Core } from '@strapi/strapi';
import type { GlossaryTerm } from '../checks';

interface GlossaryEntry {
  term: string;
  variants: string | null;
  translations: { locale: string; term: string; alsoAccepted: string | null }[];
}

export const GLOSSARY = 'api::glossary-entry.glossary-entry';

/** The terms of the glossary in a language; `fr-CA` takes those of `fr` where it has none of its own. */
export async function glossaryFor(strapi: Core.Strapi, locale: string): Promise<GlossaryTerm[]> {
  const entries = (await strapi.db
    .query(GLOSSARY)
    .findMany({ populate: { translations: true }, orderBy: { term: 'asc' } })) as GlossaryEntry[];
  return entries.flatMap(({ term, variants, translations }) => {
    const translation = nearest(translations, locale);
    if (!translation) return [];
    return [{ term, variants: linesOf(variants), accepted: [translation.term, ...linesOf(translation.alsoAccepted)] }];
  });
}

function nearest(translations: GlossaryEntry['translations'], locale: string) {
  for (let tag = locale.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0))) {
    const found = translations.find((one) => one.locale.toLowerCase() === tag);
    if (found) return found;
  }
  return undefined;
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
