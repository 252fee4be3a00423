import { type KnownLocales, lookupTags } from '../locales';

/** Where text is looked for, in order, for one language asked for. */
export interface LocaleChain {
  requested: string;
  /** Begins with the language asked for, or else with the one that serves it. */
  chain: string[];
  /** Language whose published version decides whether a document is served, and its relations. */
  origin: string;
  /** Tags of languages of which it would be another one if they were configured, or were not. */
  consulted: string[];
}

/** Chains set by the operator, by the language asked for. */
export type ConfiguredChains = Record<string, string[]>;

/**
 * The chain of a language: the operator's, or else the language, the broader languages it is a kind of (`fr-CA`, then
 * `fr`; BCP 47 lookup, RFC 4647 §3.4) as far as they are known, and the default locale. One that is not configured has
 * that of the broader language that serves it, unless the operator says another.
 *
 * @param requested as it was asked for
 * @param serving the configured language that serves it: itself, or a broader one
 */
export function localeChain(
  requested: string,
  serving: string,
  known: KnownLocales,
  configured: ConfiguredChains,
): LocaleChain {
  const own = configured[requested];
  const asked = own ?? [serving, ...(configured[serving] ?? [...lookupTags(serving), known.default])];
  const chain = [requested, ...asked].filter(
    (code, index, all) => known.codes.includes(code) && all.indexOf(code) === index,
  );
  const consulted = [...new Set([...lookupTags(requested), ...asked])];
  return { requested, chain: chain.length > 0 ? chain : [serving], origin: known.default, consulted };
}
