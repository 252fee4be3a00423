/** Where the pages of the site are: made from patterns, and read by them. */
import type { Settings } from '../../config/settings';
import { PAGES, type PageType } from '../content';

/** SITE_URL_PATTERN, and SITE_URL_PATTERNS for the types and languages that have paths of their own. */
export type SitePatterns = Pick<Settings, 'siteUrlPattern' | 'siteUrlPatterns'>;

export interface PageAddress {
  type: PageType;
  slug: string;
  locale: string;
}

/** The path of a page, with its query; what stands in for a placeholder is percent-encoded. */
export function pagePath({ siteUrlPattern, siteUrlPatterns }: SitePatterns, address: PageAddress): string {
  return filledIn(siteUrlPatterns[address.type]?.[address.locale] ?? siteUrlPattern, address);
}

/** A pattern with values in the place of its placeholders. */
export function filledIn(pattern: string, values: object): string {
  return pattern.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = (values as Record<string, string | undefined>)[name];
    return value === undefined ? placeholder : encodeURIComponent(value);
  });
}

/**
 * The page that a path is that of.
 *
 * @returns its type and slug; undefined where no pattern makes such a path
 */
export function pageAt(patterns: SitePatterns, path: string): Pick<PageAddress, 'type' | 'slug'> | undefined {
  const own = Object.entries(patterns.siteUrlPatterns).flatMap(([type, ofType]) =>
    Object.values(ofType).map((pattern) => ({ pattern, type })),
  );
  for (const { pattern, type } of [...own, { pattern: patterns.siteUrlPattern, type: undefined }]) {
    const named = madeBy(pattern).exec(path)?.groups;
    const page = PAGES.find((one) => one.type === (type ?? named?.type));
    if (page && named?.slug) return { type: page.type, slug: decoded(named.slug) };
  }
  return undefined;
}

/**
 * Refuses paths for types that there are not: nothing would ever be at them.
 *
 * @throws Error naming the types, and those there are
 */
export function assertKnownTypes({ siteUrlPatterns }: SitePatterns): void {
  const known: readonly string[] = PAGES.map(({ type }) => type);
  const unknown = Object.keys(siteUrlPatterns).filter((type) => !known.includes(type));
  if (unknown.length > 0)
    throw new Error(`SITE_URL_PATTERNS names ${unknown.join(', ')}; there are pages of ${known.join(', ')}.`);
}

/** What a pattern makes. A query may go on, and a fragment follow. */
function madeBy(pattern: string): RegExp {
  const literally = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = new Set<string>();
  const open = literally.replace(/\\\{(type|slug|locale)\\\}/g, (_, name: string) => {
    const again = named.has(name);
    named.add(name);
    return again ? `\\k<${name}>` : `(?<${name}>[^/?&#]+)`;
  });
  return new RegExp(`^${open}(?:[?&#].*)?$`);
}

/** A part of an address that somebody typed, as it is where it is none. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
