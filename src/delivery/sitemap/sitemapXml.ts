import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ErrorLevel, type LinkItem, type SitemapItemLoose, SitemapStream } from 'sitemap';
import type { PageType } from '../../content';
import { type FrontEnd, pageUrl } from '../pageAddress';

/** A document with every language it is published in. */
export interface SitemapPage {
  type: PageType;
  alternates: { locale: string; slug: string; updatedAt: string }[];
}

interface Sitemap extends FrontEnd {
  /** The language for visitors whose own one is not among a page's. */
  defaultLocale: string;
  pages: SitemapPage[];
}

/** What one sitemap may hold at most (https://www.sitemaps.org/protocol.html, "sitemapindex"). */
export const MAX_URLS = 50_000;
const MAX_BYTES = 50 * 1024 * 1024;

/** The library refuses to write this; a site with nothing published yet is no fault, though. */
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';

/**
 * The sitemap of a site: one `<url>` for each published language of each page, with all its languages as alternates
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
 *
 * @throws RangeError for more than 50,000 addresses or 50 MiB: a cut sitemap would hide pages without a word
 * @throws Error when an address of a page is none
 */
export async function sitemapXml({ pages, defaultLocale, ...frontEnd }: Sitemap): Promise<string> {
  const items = pages.flatMap((page) => itemsOf(page, frontEnd, defaultLocale));
  if (items.length === 0) return EMPTY;
  if (items.length > MAX_URLS) throw tooLarge(`${MAX_URLS} addresses`, items.length);
  const stream = new SitemapStream({
    level: ErrorLevel.THROW,
    xmlns: { news: false, video: false, image: false, xhtml: true },
  });
  // An array, not a stream of it: what the library throws in the middle of writing (an address that is none) then
  // rejects the promise. Thrown into a pipe, nobody could catch it, and it would end the process.
  const [xml] = await Promise.all([buffer(stream), pipeline(items, stream)]);
  if (xml.length > MAX_BYTES) throw tooLarge(`${MAX_BYTES} bytes`, xml.length);
  return xml.toString('utf8');
}

function tooLarge(limit: string, actual: number): RangeError {
  return new RangeError(`A sitemap holds at most ${limit}, this one would have ${actual}: it needs a sitemap index.`);
}

function itemsOf({ type, alternates }: SitemapPage, frontEnd: FrontEnd, defaultLocale: string): SitemapItemLoose[] {
  const links: LinkItem[] = alternates.map(({ locale, slug }) => ({
    lang: locale,
    url: pageUrl(frontEnd, { type, slug, locale }),
  }));
  const fallback = links.find(({ lang }) => lang === defaultLocale);
  if (fallback) links.push({ lang: 'x-default', url: fallback.url });
  return alternates.map(({ locale, slug, updatedAt }) => ({
    url: pageUrl(frontEnd, { type, slug, locale }),
    lastmodISO: updatedAt,
    links,
  }));
}
