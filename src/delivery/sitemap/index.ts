/** The sitemap of a front end: which pages there are, in which languages, and when they last changed. */
export { readBase } from './base';
export { MAX_URLS, type SitemapPage, sitemapXml } from './sitemapXml';
