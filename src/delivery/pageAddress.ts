/** Where a page of the front end is. */
import type { PageType } from '../content';

export interface FrontEnd {
  /** Address of the site, without a slash at its end. */
  base: string;
  /** Path of a page with the placeholders {type}, {slug} and {locale}, for example `/{locale}/{type}/{slug}`. */
  pattern: string;
}

export interface PageAddress {
  type: PageType;
  slug: string;
  locale: string;
}

/** The absolute URL of a page; what stands in for a placeholder is percent-encoded. */
export function pageUrl({ base, pattern }: FrontEnd, address: PageAddress): string {
  const path = pattern.replace(/\{(type|slug|locale)\}/g, (_placeholder, name: keyof PageAddress) =>
    encodeURIComponent(address[name]),
  );
  return base + path;
}
