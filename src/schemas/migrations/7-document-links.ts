/** Which documents are related, whatever rows they have at the moment; see `facts/relations`. */
export const documentLinks = {
  name: 'document-links',
  statements: [
    'create schema facts',
    `create table facts.document_links (
      relation text not null, status text not null, owner text not null, target text not null,
      owner_order double precision, target_order double precision,
      primary key (relation, status, owner, target)
    )`,
    'create index document_links_target on facts.document_links (relation, status, target)',
  ],
};
