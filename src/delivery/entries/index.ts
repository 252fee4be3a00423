/** Entries over REST: lists, and single entries at their addresses. */
export { contentController } from './controller';
export { priceOf } from './door';
export { type PagedType, type Pages, readPage } from './page';
export { readRegion } from './parameters';
export { fullSort } from './question';
export { servedParameters } from './read';
export { movedFrom } from './redirect';
export { reviewPolicy } from './show';
