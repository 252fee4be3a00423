import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';
import { assertKnownLocale, knownLocales } from '../locales';
import { type ConfiguredChains, localeChain } from './chain';
import { pseudoLocaleAsked } from './pseudoLocales';
import type { Reading } from './readServed';

/** The parameters of REST and GraphQL that choose a reading. */
export interface ReadingParameters {
  locale?: unknown;
  fallback?: unknown;
  status?: unknown;
}

/**
 * Checks the parameters that choose a language.
 *
 * @throws ValidationError (400) with code `unknown-locale` or `invalid-parameter`
 */
export async function readingOf(
  strapi: Core.Strapi,
  { locale, fallback, status }: ReadingParameters,
): Promise<Reading> {
  const known = await knownLocales(strapi);
  const requested = locale ?? known.default;
  const pseudo = pseudoLocaleAsked(strapi, requested, known);
  const source = pseudo ? known.default : requested;
  assertKnownLocale(source, known);
  if (fallback !== undefined && fallback !== null && fallback !== 'none') {
    throw contentError(
      400,
      'invalid-parameter',
      'fallback must be "none", which turns the chain of languages off, or be left out.',
      { parameter: 'fallback', allowed: ['none'] },
    );
  }
  const chains = strapi.config.get<ConfiguredChains>('settings.localeChains', {});
  const reading = localeChain(source, known, chains);
  return {
    ...reading,
    chain: fallback === 'none' ? [source] : reading.chain,
    status: status === 'draft' ? 'draft' : 'published',
    ...(pseudo && { requested: pseudo, pseudo }),
  };
}

/** What a reader is told about the languages of an answer; a pseudo-locale has a text for everything. */
export function localeMeta({ requested, chain, pseudo }: Reading): { requested: string; chain: string[] } {
  return { requested, chain: pseudo ? [pseudo] : chain };
}
