/** The contract as a document for machines, and what people browse it with. */
export { openApiDocument } from './document';
