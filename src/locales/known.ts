import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';
import { serviceOf } from '../strapi';
import { onceInWrite } from '../writes';

export interface KnownLocales {
  default: string;
  /** Codes of every configured language, the default one first. */
  codes: string[];
}

const KNOWN = Symbol('known locales');

/**
 * Reads the configured languages; always from the database, for another instance may have changed them, but only once
 * for each write.
 */
export async function knownLocales(strapi: Core.Strapi): Promise<KnownLocales> {
  return onceInWrite(KNOWN, () => readLocales(strapi));
}

async function readLocales(strapi: Core.Strapi): Promise<KnownLocales> {
  const service = serviceOf(strapi, 'plugin::i18n.locales');
  // One after the other: within a transaction both go over one connection.
  const defaultCode = await service.getDefaultLocale();
  const locales = await service.find();
  const others = locales.map(({ code }) => code).filter((code) => code !== defaultCode);
  return { default: defaultCode, codes: [defaultCode, ...others.sort()] };
}

/**
 * Refuses anything but one known language.
 *
 * @throws ValidationError (400) with code `unknown-locale` and the known codes
 */
export function assertKnownLocale(locale: unknown, known: KnownLocales): asserts locale is string {
  if (typeof locale === 'string' && known.codes.includes(locale)) return;
  throw contentError(400, 'unknown-locale', unknownLocaleMessage(locale, known), { locale, known: known.codes });
}

export function unknownLocaleMessage(locale: unknown, known: KnownLocales): string {
  const asked = typeof locale === 'string' ? `"${locale}"` : 'The value';
  return `${asked} is not a known locale; known locales are ${known.codes.join(', ')}.`;
}
