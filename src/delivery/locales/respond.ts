import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { dependOnAllOf, LANGUAGES_TAG } from '../../changes';
import { labelsFor } from '../../labels';
import { directionOf } from '../../locales';
import { checkedParameters } from '../../parameters';
import { servedLanguages } from '../../served';
import type { localesAnswer } from './answer';

/**
 * Answers `GET /api/locales`: the configured languages, the default one first.
 *
 * @throws ValidationError (400) with code `invalid-parameter`
 */
export async function respondWithLocales(strapi: Core.Strapi, query: unknown): Promise<z.infer<typeof localesAnswer>> {
  checkedParameters(z.object({}), query);
  dependOnAllOf(strapi, [LANGUAGES_TAG]);
  const languages = await servedLanguages(strapi);
  const data = languages.map(({ requested: locale, chain, origin }) => ({
    locale,
    name: nameOf(locale),
    direction: directionOf(locale),
    isDefault: locale === origin,
    chain,
    labels: labelsFor(chain),
  }));
  return { data, meta: {} };
}

/** What a language calls itself, written as it writes it; the tag where that is unknown. */
function nameOf(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}
