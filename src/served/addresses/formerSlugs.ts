import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { attributesOf } from '../../model';
import { type DerivedSchema, derivedSchema, literal, quoted } from '../../schemas';

/** Schema of PostgreSQL that keeps `former_slugs`, and the one whose triggers fill it. */
export const SCHEMA = 'addresses';
const TRIGGERS = 'address_triggers';

/**
 * Has the database remember every slug under which something was published, in the transaction that takes it away:
 * links to it shall go on working. The latest owner of a former slug keeps it, until the document is deleted in its
 * last language.
 */
export function formerSlugs(strapi: Core.Strapi): DerivedSchema {
  const tables = Object.values(strapi.contentTypes)
    .filter((model) => model.uid.startsWith('api::') && 'slug' in attributesOf(model))
    .map(({ uid }) => strapi.db.metadata.get(uid).tableName);
  return derivedSchema({
    schema: TRIGGERS,
    statements: [REMEMBER_SLUG],
    settling: [
      ...tables.flatMap((table) => [
        `create or replace trigger remember_slug after update or delete on public.${quoted(table)}
          for each row execute function ${TRIGGERS}.remember_slug()`,
        `delete from ${SCHEMA}.former_slugs as former where content_table = ${literal(table)}
          and not exists (select from public.${quoted(table)} as entry where entry.document_id = former.document_id)`,
      ]),
      // Where databases kept the function before it had a schema of its own.
      `drop function if exists ${SCHEMA}.remember_slug() cascade`,
    ],
  });
}

const REMEMBER_SLUG = `create function ${TRIGGERS}.remember_slug() returns trigger language plpgsql as $$
  declare
    remains boolean := true;
  begin
    if tg_op = 'DELETE' then
      execute format('select exists (select from public.%I where document_id = $1)', tg_table_name)
        into remains using old.document_id;
    end if;
    if not remains then
      delete from ${SCHEMA}.former_slugs where content_table = tg_table_name and document_id = old.document_id;
    elsif old.published_at is not null and old.slug is not null
      and (tg_op = 'DELETE' or (new.slug, new.locale, new.published_at is null) is distinct from (old.slug, old.locale, false)) then
      insert into ${SCHEMA}.former_slugs values (tg_table_name, old.locale, old.slug, old.document_id)
      on conflict (content_table, locale, slug) do update set document_id = excluded.document_id;
    end if;
    return null;
  end $$`;

/** The document that had this slug last, in the first of the languages in which any had it. To be called within `readServed`. */
export async function formerOwner(
  transaction: Knex.Transaction,
  table: string,
  slug: string,
  locales: readonly string[],
): Promise<string | undefined> {
  const { rows } = await transaction.raw<{ rows: { document_id: string }[] }>(
    `select document_id from former_slugs where content_table = ? and slug = ?
     order by array_position(?::text[], locale) nulls last, locale limit 1`,
    [table, slug, locales],
  );
  return rows[0]?.document_id;
}
