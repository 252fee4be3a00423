/** schema.org structured data (JSON-LD) of the pages: pure, from what a page is to what search engines read. */
export { respondWithStructuredData } from './respond';
