/**
 * What is published together, now or at a moment; see `publishing/releases`. An item of a type without languages has an
 * empty locale. In the record, the lines of a release name the line that stands for it as a whole.
 */
export const releases = {
  name: 'releases',
  statements: [
    'alter table publishing.record add column release bigint',
    'create index record_release on publishing.record (release) where release is not null',
    `create table publishing.releases (
      id bigint generated always as identity primary key,
      name text not null,
      state text not null default 'open' check (state in ('open', 'scheduled', 'refused', 'published', 'taken-back')),
      made_by text, made_at timestamptz not null default now(),
      due_at timestamptz, local_time text, time_zone text, scheduled_by integer, scheduled_by_name text,
      tried_at timestamptz, findings jsonb not null default '[]',
      published_at timestamptz, published_by text, record bigint, taken_back bigint,
      check ((state = 'scheduled') <= (due_at is not null and time_zone is not null))
    )`,
    `create index releases_due on publishing.releases (due_at) where state = 'scheduled'`,
    `create table publishing.release_items (
      release bigint not null references publishing.releases on delete cascade,
      content_type text not null, document_id text not null, locale text not null,
      action text not null check (action in ('publish', 'unpublish')),
      name text, added_by text, added_at timestamptz not null default now(),
      primary key (release, content_type, document_id, locale)
    )`,
    'create index release_items_document on publishing.release_items (content_type, document_id)',
  ],
};
