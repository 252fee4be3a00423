import type { Core } from '@strapi/strapi';
import { contentError } from '../../errors';
import { assertKnownLocale, knownLocales } from '../../locales';
import { type ConfiguredChains, localeChain } from './chain';
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
  assertKnownLocale(requested, known);
  if (fallback !== undefined && fallback !== null && fallback !== 'none') {
    throw contentError(
      400,
      'invalid-parameter',
      'fallback must be "none", which turns the chain of languages off, or be left out.',
      { parameter: 'fallback', allowed: ['none'] },
    );
  }
  const chains = strapi.config.get<ConfiguredChains>('settings.localeChains', {});
  const reading = localeChain(requested, known, chains);
  return {
    ...reading,
    chain: fallback === 'none' ? [requested] : reading.chain,
    status: status === 'draft' ? 'draft' : 'published',
  };
}
