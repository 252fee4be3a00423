/** Who changed which fields of a draft, and when; see `edits/saves`. Locale is '' for types without languages. */
export const savesOfDrafts = {
  name: 'saves-of-drafts',
  statements: [
    'create schema edits',
    `create table edits.saves (
      id bigint generated always as identity primary key,
      content_type text not null, document_id text not null, locale text not null,
      version timestamptz not null, made_at timestamptz not null, made_by text, fields jsonb not null
    )`,
    'create index saves_draft on edits.saves (content_type, document_id, locale, id)',
    'create index saves_made_at on edits.saves (made_at)',
    `create table edits.forgotten (
      content_type text not null, document_id text not null, locale text not null, until timestamptz not null,
      primary key (content_type, document_id, locale)
    )`,
  ],
};
