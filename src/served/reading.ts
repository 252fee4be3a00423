import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';
import { assertKnownLocale, type KnownLocales } from '../locales';
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
    ...(at !== undefined && { at }),
    ...(ahead !== undefined && { ahead }),
    ...(pseudo && { requested: pseudo, pseudo }),
    asked: { locale, fallback, status },
    among: said,
  };
}

/** The pseudo-locale asked for, where they are on (PSEUDO_LOCALES); a configured language of the same code comes first. */
function pseudoLocaleAsked(strapi: Core.Strapi, asked: unknown, known: KnownLocales): PseudoLocale | undefined {
  if (!isPseudoLocale(asked) || known.codes.includes(asked)) return undefined;
  return strapi.config.get<boolean>('settings.pseudoLocales') ? asked : undefined;
}

/** What a reader is told about the languages of an answer; a pseudo-locale has a text for everything. */
export function localeMeta({ requested, chain, pseudo }: Reading): { requested: string; chain: string[] } {
  return { requested, chain: pseudo ? [pseudo] : chain };
}
