/**
 * Relations are between documents. Strapi keeps them between rows, of which every publication makes new ones, and
 * loses those that somebody else's document had to a row that was unpublished or deleted. Here it is remembered which
 * documents are related, in the drafts and as published, and every row is linked accordingly after every write.
 */
export { followRelations, type Source, sourceOf } from './follow';
export { linkAnew, prepareRelations } from './prepare';
