import type { Core } from '@strapi/strapi';
import { lookupTags } from '../../locales';
import type { GlossaryTerm } from '../checks';
import { type GlossaryEntry, readEntries } from './entry';

/**
 * The glossary of one language, by term. Where an entry lacks the language, a broader one stands in (`fr` for
 * `fr-CA`; BCP 47 lookup, RFC 4647 §3.4); an entry that has neither is left out.
 *
 * @param locale code of the language translated into
 */
export async function glossaryFor(strapi: Core.Strapi, locale: string): Promise<GlossaryTerm[]> {
  return (await readEntries(strapi)).flatMap((entry) => termIn(entry, locale) ?? []);
}

function termIn({ term, variants, translations, note }: GlossaryEntry, locale: string): GlossaryTerm | undefined {
  const found = lookupTags(locale)
    .map((code) => translations.find((translation) => translation.locale === code))
    .find((translation) => translation !== undefined);
  return (
    found && {
      term,
      variants: lines(variants),
      accepted: [...new Set([found.term, ...lines(found.alsoAccepted)])],
      note: note?.trim() || null,
    }
  );
}

function lines(text: string | null | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
