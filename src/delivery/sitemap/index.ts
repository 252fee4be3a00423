/** The sitemap of a front end: which pages there are, in which languages, and when they last changed. */
export { respondWithSitemap } from './respond';
