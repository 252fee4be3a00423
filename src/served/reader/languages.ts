import type { Core } from '@strapi/strapi';
import type { KnownLocales } from '../../locales';
import { type Languages, type Reading, readingAmong } from '../reading';
import type { When } from './connections';
import { notServed } from './failures';

/** What was read last, which another instance may have changed since: beside whatever is read, the languages are read, too. */
const remembered = new WeakMap<Core.Strapi, Languages>();

/** @returns undefined until something was read */
export function rememberedLanguages(strapi: Core.Strapi): Languages | undefined {
  return remembered.get(strapi);
}

/**
 * @param said the languages as a statement gave them, beside what it read
 * @throws UnavailableError (503) where there are none: what was read was served by another version
 */
export function noteLanguages(strapi: Core.Strapi, said: string | null | undefined, { at }: When): Languages {
  if (!said) throw notServed('the schema that is read is of another version');
  const known = remembered.get(strapi);
  if (known?.said === said) return known;
  const languages = languagesSaid(said);
  // What they were once is no news.
  if (at === undefined) remembered.set(strapi, languages);
  return languages;
}

/** @param said the languages as the database said them */
export function languagesSaid(said: string): Languages {
  const { default: standard, codes } = JSON.parse(said) as { default: string; codes: string[] };
  const others = codes.filter((code) => code !== standard).sort();
  const locales: KnownLocales = { default: standard, codes: [standard, ...others] };
  return { locales, said };
}

/**
 * A reading as it is among the languages that were configured when something was read by it.
 *
 * @param said the languages as a statement gave them, beside what it read
 * @returns the same one where it was made among them: what was read stands
 * @throws ValidationError (400) with code `unknown-locale` where the language is not configured any more
 */
export function readingThen(strapi: Core.Strapi, reading: Reading, said: string | null | undefined): Reading {
  const languages = noteLanguages(strapi, said, reading);
  return reading.among === languages.said ? reading : readingAmong(strapi, languages, reading.asked, reading);
}
