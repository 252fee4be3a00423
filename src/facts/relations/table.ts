import type { Core } from '@strapi/strapi';

/**
 * Which documents are related, in the drafts and as published. Strapi links rows, which go with every version that is
 * unpublished, discarded or deleted, and does not bring back what another document said; see `project`.
 */
export const DOCUMENT_LINKS = 'facts.document_links';

/** Makes the table of related documents. */
export async function prepareTable(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(`
    create schema if not exists facts;
    create table if not exists ${DOCUMENT_LINKS} (
      relation text not null, status text not null, owner text not null, target text not null,
      owner_order double precision, target_order double precision,
      primary key (relation, status, owner, target)
    );
    create index if not exists document_links_target on ${DOCUMENT_LINKS} (relation, status, target)`);
}
