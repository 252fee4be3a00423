/** What was written while what is made from it was being made anew; see `derive`. */
export const missedWrites = {
  name: 'missed-writes',
  statements: [
    `create table schemas.missed (
      content_table text not null, document_id text not null, locale text not null,
      primary key (content_table, document_id, locale)
    )`,
  ],
};
