import type { Core } from '@strapi/strapi';
import { isLocalizedType } from '../../model';
import { type DerivedSchema, derivedSchema, literal, quoted } from '../../schemas';
import { SCHEMA } from './tables';

const TRIGGERS = 'translation_triggers';

/**
 * Has the database forget what it knows of a document's translations when the document is deleted, and of one language
 * when it is deleted in that; whoever deletes it, in the same transaction. What is only unpublished is still there, as
 * a draft. Texts go with the last that refers to them.
 */
export function forgetting(strapi: Core.Strapi): DerivedSchema {
  const types = Object.values(strapi.contentTypes)
    .filter(isLocalizedType)
    .map(({ uid }) => ({ uid, table: strapi.db.metadata.get(uid).tableName }));
  return derivedSchema({
    schema: TRIGGERS,
    statements: [FORGET_VERSION],
    settling: [
      ...types.flatMap(({ uid, table }) => [
        `create or replace trigger forget_version after delete on public.${quoted(table)}
          for each row execute function ${TRIGGERS}.forget_version(${literal(uid)})`,
        ...forgetDeleted(uid, table),
      ]),
      `delete from ${SCHEMA}.texts where ${IS_UNUSED}`,
    ],
  });
}

const IS_UNUSED = [
  ['pairs', 'source'],
  ['pairs', 'target'],
  ['edits', 'before'],
  ['edits', 'after'],
  ['segments', 'source'],
  ['segments', 'target'],
]
  .map(([table, column]) => `not exists (select from ${SCHEMA}.${table} where ${table}.${column} = texts.fingerprint)`)
  .join(' and ');

const FORGET_VERSION = `create function ${TRIGGERS}.forget_version() returns trigger language plpgsql as $$
  declare
    locales text[];
    named text[];
  begin
    execute format('select array(select distinct locale::text from public.%I where document_id = $1)', tg_table_name)
      into locales using old.document_id;
    if old.locale = any (locales) then
      return null;
    end if;
    with pair as (
      delete from ${SCHEMA}.pairs where content_type = tg_argv[0] and document_id = old.document_id
        and (locale = old.locale or locales = '{}') returning source, target
    ), edit as (
      delete from ${SCHEMA}.edits where content_type = tg_argv[0] and document_id = old.document_id
        and locales = '{}' returning before, after
    ), segment as (
      delete from ${SCHEMA}.segments where content_type = tg_argv[0] and document_id = old.document_id
        and (locale = old.locale or locales = '{}') returning source, target
    )
    select array(select source from pair union select target from pair union select before from edit
      union select after from edit union select source from segment union select target from segment) into named;
    delete from ${SCHEMA}.replaced where content_type = tg_argv[0] and document_id = old.document_id
      and (locale = old.locale or locales = '{}');
    delete from ${SCHEMA}.texts where fingerprint = any (named) and ${IS_UNUSED};
    return null;
  end $$`;

/** What was deleted while nobody forgot it. */
function forgetDeleted(uid: string, table: string): string[] {
  const isGone = (known: string, and = '') => `content_type = ${literal(uid)} and not exists (
    select from public.${quoted(table)} as entry where entry.document_id = ${known}.document_id${and})`;
  return [
    ...['pairs', 'segments', 'replaced'].map(
      (known) => `delete from ${SCHEMA}.${known} where ${isGone(known, ` and entry.locale = ${known}.locale`)}`,
    ),
    `delete from ${SCHEMA}.edits where ${isGone('edits')}`,
  ];
}
