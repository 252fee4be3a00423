/** schema.org structured data (JSON-LD) of the pages: pure, from what a page is to what search engines read. */
export { conditionStructuredData } from './condition';
export { injectionSiteStructuredData } from './injectionSite';
export { respondWithStructuredData } from './respond';
export { treatmentStructuredData } from './treatment';
