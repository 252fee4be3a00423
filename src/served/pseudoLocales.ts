import type { Core } from '@strapi/strapi';
import { assertKnownLocale, type KnownLocales, knownLocales } from '../locales';
import { isPseudoLocale, type PseudoLocale } from '../pseudo-locales';

/** The pseudo-locale asked for, where they are on (PSEUDO_LOCALES); a configured language of the same code comes first. */
export function pseudoLocaleAsked(strapi: Core.Strapi, asked: unknown, known: KnownLocales): PseudoLocale | undefined {
  if (!isPseudoLocale(asked) || known.codes.includes(asked)) return undefined;
  return strapi.config.get<boolean>('settings.pseudoLocales') ? asked : undefined;
}

/**
 * Refuses anything but one language that can be read: a configured one or, where they are on, a pseudo-locale.
 *
 * @throws ValidationError (400) with code `unknown-locale` and the configured codes
 */
export async function assertReadableLocale(strapi: Core.Strapi, locale: unknown): Promise<void> {
  const known = await knownLocales(strapi);
  if (!pseudoLocaleAsked(strapi, locale, known)) assertKnownLocale(locale, known);
}
