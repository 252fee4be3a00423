/** Under which addresses something was published; see `served/addresses`. */
export const formerSlugs = {
  name: 'former-slugs',
  statements: [
    'create schema if not exists addresses',
    `create table if not exists addresses.former_slugs (
      content_table text not null, locale text not null, slug text not null, document_id text not null,
      primary key (content_table, locale, slug)
    )`,
    'create index former_slugs_document on addresses.former_slugs (content_table, document_id)',
  ],
};
