import type { Core } from '@strapi/strapi';
import type { KnownLocales } from '../../locales';
import { type Reading, readingAmong } from '../reading';
import { SERVED } from '../settings';
import { notServed } from './failures';

interface Known {
  /** The configured languages as the database says them: JSON of the default one and of the codes of all. */
  said: string;
  locales: KnownLocales;
}

/** What was read last, which another instance may have changed since: beside whatever is read, the languages are read, too. */
const remembered = new WeakMap<Core.Strapi, Known>();

/** @returns undefined until something was read */
export function rememberedLanguages(strapi: Core.Strapi): KnownLocales | undefined {
  return remembered.get(strapi)?.locales;
}

/**
 * @param said the languages as a statement gave them, beside what it read
 * @returns whether they are still those that were remembered
 * @throws UnavailableError (503) where there are none: what was read was served by another version
 */
export function noteLanguages(strapi: Core.Strapi, said: string | null | undefined): boolean {
  if (!said) throw notServed(`the schema "${SERVED}" is of another version`);
  if (remembered.get(strapi)?.said === said) return true;
  const { default: standard, codes } = JSON.parse(said) as { default: string; codes: string[] };
  const others = codes.filter((code) => code !== standard).sort();
  remembered.set(strapi, { said, locales: { default: standard, codes: [standard, ...others] } });
  return false;
}

/**
 * The reading of the same parameters among the languages remembered now.
 *
 * @throws ValidationError (400) with code `unknown-locale` where the language is not configured any more
 */
export function readAgain(strapi: Core.Strapi, { asked }: Reading): Reading {
  return readingAmong(strapi, rememberedLanguages(strapi) as KnownLocales, asked);
}
