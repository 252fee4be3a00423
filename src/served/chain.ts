import { type KnownLocales, lookupTags } from '../locales';

/** Where text is looked for, in order, for one language asked for. */
export interface LocaleChain {
  requested: string;
  /** Begins with the language asked for. */
  chain: string[];
  /** Language whose published version decides whether a document is served, and its relations. */
  origin: string;
}

/** Chains set by the operator, by the language asked for. */
export type ConfiguredChains = Record<string, string[]>;

/**
 * The chain of a known language: the operator's, or else the language, the broader languages it is a kind of
 * (`fr-CA`, then `fr`; BCP 47 lookup, RFC 4647 §3.4) as far as they are known, and the default locale.
 */
export function localeChain(locale: string, known: KnownLocales, configured: ConfiguredChains): LocaleChain {
  const asked = configured[locale] ?? [...lookupTags(locale), known.default];
  const chain = [locale, ...asked].filter(
    (code, index, all) => known.codes.includes(code) && all.indexOf(code) === index,
  );
  return { requested: locale, chain, origin: known.default };
}
