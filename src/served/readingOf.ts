import type { Core } from '@strapi/strapi';
import { previewRead } from './preview';
import { ask, configuredLanguages, languagesSaid, rememberedLanguages, statement } from './reader';
import { type Reading, type ReadingParameters, readingAmong } from './reading';

/**
 * Checks the parameters that choose a language. What is read by the reading is read in languages that are configured
 * then; see `ask` and `readServed`.
 *
 * @throws ValidationError (400) with code `unknown-locale` or `invalid-parameter`
 */
export async function readingOf(strapi: Core.Strapi, parameters: ReadingParameters): Promise<Reading> {
  const when = previewRead(strapi);
  const remembered = rememberedLanguages(strapi);
  if (remembered) {
    try {
      return readingAmong(strapi, remembered, parameters, when);
    } catch {
      // Another instance may have added the language since.
    }
  }
  return readingAmong(strapi, await configuredLanguages(strapi, {}), parameters, when);
}

/**
 * As `readingOf`, of what was served at a moment.
 *
 * @param at ISO 8601, with a zone
 * @throws ValidationError (400) with code `unknown-locale` for a language that was not configured then
 */
export async function readingAt(strapi: Core.Strapi, parameters: ReadingParameters, at: string): Promise<Reading> {
  return readingAmong(strapi, await configuredLanguages(strapi, { at }), parameters, { at });
}

/**
 * Refuses anything but one language that can be read: a configured one or, where they are on, a pseudo-locale.
 *
 * @throws ValidationError (400) with code `unknown-locale` and the configured codes
 */
export async function assertReadableLocale(strapi: Core.Strapi, locale: unknown): Promise<void> {
  await readingOf(strapi, { locale });
}

/** How it is read in each of the configured languages, the default one first. */
export async function servedLanguages(strapi: Core.Strapi): Promise<Reading[]> {
  const configured = statement(strapi, 'served languages', 'null as nothing', true);
  const { reading } = await ask(strapi, await readingOf(strapi, {}), configured, () => []);
  const languages = languagesSaid(reading.among);
  return languages.locales.codes.map((locale) => readingAmong(strapi, languages, { locale }));
}
