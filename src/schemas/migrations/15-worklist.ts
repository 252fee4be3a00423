/**
 * Who takes care of an entry until when, and who gets the weekly e-mail; see `worklist`. The locale is '' for an entry as
 * a whole. Administrators are named by their numbers, and stay named when their account is gone.
 */
export const worklist = {
  name: 'worklist',
  statements: [
    'create schema worklist',
    `create table worklist.assignments (
      content_type text not null, document_id text not null, locale text not null,
      person integer not null, person_name text not null, due date not null,
      note text check (char_length(note) <= 300),
      made_by text, made_at timestamptz not null default now(),
      primary key (content_type, document_id, locale)
    )`,
    'create index assignments_person on worklist.assignments (person, due)',
    `create table worklist.digests (
      person integer primary key, wanted boolean not null default true, sent_for date
    )`,
  ],
};
