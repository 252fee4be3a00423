/** Where a page of the front end is. */
import { type PageAddress, pagePath, type SitePatterns } from '../page-addresses';

export interface FrontEnd {
  /** Address of the site, without a slash at its end. */
  base: string;
  patterns: SitePatterns;
}

/** The absolute URL of a page. */
export function pageUrl({ base, patterns }: FrontEnd, address: PageAddress): string {
  return base + pagePath(patterns, address);
}
