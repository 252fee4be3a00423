/** Entries: lists and single ones at their addresses as REST answers them, and what GraphQL and other resources share with it. */
export { allByName } from './byName';
export { contentController } from './controller';
export { madeOf } from './derived';
export { priceOf, readsEntries } from './door';
export { readPage } from './page';
export { readRegion } from './parameters';
export { fullSort, isUsualSort, type Use } from './question';
export { servedParameters } from './read';
export { movedFrom } from './redirect';
export { reviewPolicy } from './show';
export { explainedKey } from './unknownKey';
