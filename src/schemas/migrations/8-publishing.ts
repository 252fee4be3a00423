/**
 * What was public, and which texts a review covers; see `publishing/record` and `publishing/subject/reviews`. Nobody
 * changes or removes what is on record: not even the application, whose role owns the table.
 */
export const publishing = {
  name: 'publishing',
  statements: [
    'create schema publishing',
    `create table publishing.reviews (
      content_type text not null, document_id text not null, locale text not null,
      last_reviewed date, reviewed_by text, texts jsonb not null,
      noted_by text, noted_at timestamptz not null default now(),
      primary key (content_type, document_id, locale)
    )`,
    `create table publishing.models (
      fingerprint text primary key, content_type text not null, model jsonb not null,
      noted_at timestamptz not null default now()
    )`,
    `create table publishing.record (
      id bigint generated always as identity primary key,
      at timestamptz not null, by_name text, by_kind text not null, road text not null, action text not null,
      content_type text not null, document_id text not null, locale text, name text,
      model text, snapshot jsonb, findings jsonb not null default '[]', override_reason text
    )`,
    'create index record_document on publishing.record (content_type, document_id, locale, id desc)',
    'create index record_overridden on publishing.record (id) where override_reason is not null',
    `create function publishing.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The publication record is only added to: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name
          using errcode = 'insufficient_privilege';
      end $$`,
    ...['record', 'models'].flatMap((table) => [
      `create trigger refuse_change before update or delete or truncate on publishing.${table}
        for each statement execute function publishing.refuse_change()`,
      `alter table publishing.${table} enable always trigger refuse_change`,
      `revoke update, delete, truncate on publishing.${table} from public, current_user`,
    ]),
    // The sample that shipped before it was marked as one.
    `update public.clinicians set sample = true where document_id = 's2gdbjhsqro23g2b96hu8mbw'`,
  ],
};
