import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { attributesOf } from '../../model';

const SCHEMA = 'addresses';

/**
 * Has the database remember every slug under which something was published, in the transaction that takes it away:
 * links to it shall go on working. The latest owner of a former slug keeps it.
 */
export async function recordFormerSlugs(strapi: Core.Strapi): Promise<void> {
  const connection = strapi.db.connection;
  await connection.raw(`
    create schema if not exists ${SCHEMA};
    create table if not exists ${SCHEMA}.former_slugs (
      content_table text not null, locale text not null, slug text not null, document_id text not null,
      primary key (content_table, locale, slug)
    );
    create or replace function ${SCHEMA}.remember_slug() returns trigger language plpgsql as $$
    begin
      if old.published_at is not null and old.slug is not null
        and (tg_op = 'DELETE' or (new.slug, new.locale, new.published_at is null) is distinct from (old.slug, old.locale, false)) then
        insert into ${SCHEMA}.former_slugs values (tg_table_name, old.locale, old.slug, old.document_id)
        on conflict (content_table, locale, slug) do update set document_id = excluded.document_id;
      end if;
      return null;
    end $$;`);
  for (const model of Object.values(strapi.contentTypes)) {
    if (!model.uid.startsWith('api::') || !('slug' in attributesOf(model))) continue;
    await connection.raw(
      `create or replace trigger remember_slug after update or delete on public.??
       for each row execute function ${SCHEMA}.remember_slug()`,
      [strapi.db.metadata.get(model.uid).tableName],
    );
  }
}

/** The document that had this slug last, in the first of the languages in which any had it. */
export async function formerOwner(
  transaction: Knex.Transaction,
  table: string,
  slug: string,
  locales: readonly string[],
): Promise<string | undefined> {
  const { rows } = await transaction.raw<{ rows: { document_id: string }[] }>(
    `select document_id from ${SCHEMA}.former_slugs where content_table = ? and slug = ?
     order by array_position(?::text[], locale) nulls last, locale limit 1`,
    [table, slug, locales],
  );
  return rows[0]?.document_id;
}
