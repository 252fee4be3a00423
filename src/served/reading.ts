import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';
import { assertKnownLocale, canonicalTag, type KnownLocales, servingLocale } from '../locales';
import { isPseudoLocale, type PseudoLocale } from '../pseudo-locales';
import { type ConfiguredChains, type LocaleChain, localeChain } from './chain';

/** The parameters of REST and GraphQL that choose a reading. */
export interface ReadingParameters {
  locale?: unknown;
  fallback?: unknown;
  status?: unknown;
}

/** What a reader asked for: in which languages, and drafts or what is published. */
export interface Reading extends LocaleChain {
  status: 'published' | 'draft';
  /** The moment as of which it is read, as ISO 8601; of what is served now if left out. */
  at?: string;
  /** The preview by which it is read as it will be. */
  ahead?: number;
  /** The pseudo-locale that the texts are made up in; the chain is that of the default locale, which they are made from. */
  pseudo?: PseudoLocale;
  /** What it was made of, for the case that the configured languages turn out to be others. */
  asked: ReadingParameters;
  /** The languages that it was made among, as the database said them. */
  among: string;
}

/** The configured languages, and how the database said them: JSON of the default one and of the codes of all. */
export interface Languages {
  locales: KnownLocales;
  said: string;
}

/**
 * Checks the parameters that choose a language, among the configured ones.
 *
 * @throws ValidationError (400) with code `unknown-locale` or `invalid-parameter`
 */
export function readingAmong(
  strapi: Core.Strapi,
  { locales: known, said }: Languages,
  asked: ReadingParameters,
  { at, ahead }: Pick<Reading, 'at' | 'ahead'> = {},
): Reading {
  const { locale, fallback, status } = asked;
  const pseudo = pseudoLocaleAsked(strapi, locale, known);
  const { requested, serving } = pseudo
    ? { requested: known.default, serving: known.default }
    : languageAsked(locale ?? known.default, known);
  if (fallback !== undefined && fallback !== null && fallback !== 'none') {
    throw contentError(
      400,
      'invalid-parameter',
      'fallback must be "none", which turns the chain of languages off, or be left out.',
      { parameter: 'fallback', allowed: ['none'] },
    );
  }
  const chains = strapi.config.get<ConfiguredChains>('settings.localeChains', {});
  const reading = localeChain(requested, serving, known, chains);
  return {
    ...reading,
    chain: fallback === 'none' ? [serving] : reading.chain,
    status: status === 'draft' ? 'draft' : 'published',
    ...(at !== undefined && { at }),
    ...(ahead !== undefined && { ahead }),
    ...(pseudo && { requested: pseudo, pseudo }),
    asked: { locale, fallback, status },
    among: said,
  };
}

/**
 * The language asked for, as BCP 47 writes it, and the configured one that serves it: browsers say `en-GB` where a site
 * has `en`.
 *
 * @throws ValidationError (400) with code `unknown-locale` where none does
 */
function languageAsked(locale: unknown, known: KnownLocales): { requested: string; serving: string } {
  const requested = typeof locale === 'string' ? canonicalTag(locale) : undefined;
  // A pseudo-locale is of no language, however much it looks like one.
  const serving = requested === undefined || isPseudoLocale(requested) ? undefined : servingLocale(requested, known);
  if (requested === undefined || serving === undefined) {
    assertKnownLocale(locale, known);
    return { requested: locale, serving: locale };
  }
  const isItself = serving.toLowerCase() === requested.toLowerCase();
  return { requested: isItself ? serving : requested, serving };
}

/** The pseudo-locale asked for, where they are on (PSEUDO_LOCALES); a configured language of the same code comes first. */
function pseudoLocaleAsked(strapi: Core.Strapi, asked: unknown, known: KnownLocales): PseudoLocale | undefined {
  const tag = typeof asked === 'string' ? canonicalTag(asked) : undefined;
  if (!isPseudoLocale(tag) || known.codes.includes(tag)) return undefined;
  return strapi.config.get<boolean>('settings.pseudoLocales') ? tag : undefined;
}

/** What a reader is told about the languages of an answer; a pseudo-locale has a text for everything. */
export function localeMeta({ requested, chain, pseudo }: Reading): { requested: string; chain: string[] } {
  return { requested, chain: pseudo ? [pseudo] : chain };
}
