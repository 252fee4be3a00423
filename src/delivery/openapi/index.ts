/** The contract as a document for machines, and what people browse it with. */
export { serveDocs } from './docs';
export { openApiDocument } from './document';
export { respondWithOpenApi } from './respond';
