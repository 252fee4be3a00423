import type { Core, UID } from '@strapi/strapi';
import { FILE, PUBLIC_TYPES } from '../content';
import { attributesOf, isLocalizedType, isRelation, localizedFlag } from '../model';
import { literal, quoted } from '../schemas';
import { joinTableOf } from '../strapi';
import { HISTORY } from './names';
import { FORMER_SLUGS, REPLACED } from './own';
import { joinedBy, partsOf } from './parts';

/**
 * Under these, `history.changes` says that anything may be another now, that a language was added or is gone (as the
 * language of the line), and that what the public may do is another.
 */
export const EVERYTHING = '*';
export const LANGUAGES = 'languages';
export const RIGHTS = 'rights';

/** The channel on which the database says that something was written down in `history.changes`. */
export const CHANNEL = 'changes';

/** SQL of whether a row of `history.rows` held before the moment, or does after it. */
const held = {
  before: (row: string) => `(${row}.valid_from < moment and ${row}.valid_until >= moment)`,
  after: (row: string) => `(${row}.valid_from <= moment and ${row}.valid_until > moment)`,
};

/**
 * SQL of functions that work out, of the rows that a transaction changed, which attributes of which documents are others
 * now: an entry that is published has new rows throughout, of which most say what the old ones said. Rows are compared
 * as what they are part of, without their ids: an entry with its parts, pictures and what stands in for outdated text;
 * relations by the documents at their ends.
 */
export function tellingChanges(strapi: Core.Strapi): string[] {
  return [contentOf(strapi), tell(strapi)];
}

const tableOf = (strapi: Core.Strapi, uid: UID.Schema) => strapi.db.metadata.get(uid).tableName;

const listOf = (names: readonly string[]) => `'{${names.map((name) => `"${name}"`).join(',')}}'::text[]`;

const mapOf = (entries: readonly (readonly [string, string])[]) =>
  `${literal(JSON.stringify(Object.fromEntries(entries)))}::jsonb`;

const joinOfFiles = (strapi: Core.Strapi) => joinTableOf(strapi, FILE, 'related').name;

/** For each table that has parts, the one that joins it with them. */
function partJoins(strapi: Core.Strapi): [holder: string, join: string][] {
  return [...PUBLIC_TYPES, ...partsOf(strapi)].flatMap((uid): [string, string][] => {
    const join = joinedBy(strapi, uid);
    return join ? [[tableOf(strapi, uid), join]] : [];
  });
}

/** An entry or a part with all that it holds, by column or attribute, as it was before a moment or is after it. */
function contentOf(strapi: Core.Strapi): string {
  const holds = `case when after then ${held.after('ROW')} else ${held.before('ROW')} end`;
  const isHeld = (row: string) => holds.replaceAll('ROW', row);
  const parts = mapOf(partsOf(strapi).map((uid) => [uid, tableOf(strapi, uid)]));
  const types = mapOf(PUBLIC_TYPES.map((uid) => [tableOf(strapi, uid), uid]));
  const entries = listOf(PUBLIC_TYPES.map((uid) => tableOf(strapi, uid)));
  return `create function ${HISTORY}.content_of(kept text, id integer, moment timestamptz, after boolean) returns jsonb
    language plpgsql stable as $$
    begin
      -- Some parts say in which language they are.
      return (select was.data - 'id' - 'document_id' || case when content_of.kept = any (${entries})
            then jsonb_build_object('locale', null, 'segmentLocales', (select max(other.data ->> 'paths') from history.rows as other
              where other.kept = ${literal(REPLACED.name)} and other.document_id = was.document_id
                and other.locale = was.locale and ${isHeld('other')})) else '{}' end
          from history.rows as was where was.kept = content_of.kept and was.a = content_of.id and ${isHeld('was')})
        || coalesce((select other.data -> 'columns' || case when content_of.kept = any (${entries})
            then jsonb_build_object('changed_at', other.data -> 'changed_at') else '{}' end
          from history.rows as other where other.kept = ${literal(REPLACED.name)} and other.a = content_of.id
            and other.data ->> 'content_table' = content_of.kept and ${isHeld('other')}), '{}')
        || coalesce((select jsonb_object_agg(field, parts) from (
            select link.data ->> 'field' as field, jsonb_agg(
              ${HISTORY}.content_of(${parts} ->> (link.data ->> 'component_type'), link.b, moment, after)
              order by (link.data ->> 'order')::float, link.b) as parts
            from history.rows as link where link.kept = ${mapOf(partJoins(strapi))} ->> content_of.kept
              and link.a = content_of.id and ${isHeld('link')} group by 1) as held), '{}')
        || coalesce((select jsonb_object_agg(field, files) from (
            select link.data ->> 'field' as field,
              jsonb_agg(file.data order by (link.data ->> 'order')::float, link.b) as files
            from history.rows as link join history.rows as file
              on file.kept = ${literal(tableOf(strapi, FILE))} and file.a = link.b and ${isHeld('file')}
            where link.kept = ${literal(joinOfFiles(strapi))} and link.a = content_of.id
              and link.data ->> 'related_type' = ${types} ->> content_of.kept and ${isHeld('link')} group by 1) as shown), '{}');
    end $$`;
}

/** Of each relation: the table that joins it, what stands at its ends, and the locale of those that count. */
function relations(strapi: Core.Strapi): string {
  const rows = PUBLIC_TYPES.flatMap((uid) =>
    Object.entries(attributesOf(strapi.contentType(uid))).flatMap(([name, attribute]) => {
      const target = attribute.target as UID.ContentType;
      const isOurs = isRelation(name, attribute.type, target) && !attribute.mappedBy;
      if (!isOurs || !(PUBLIC_TYPES as readonly string[]).includes(target)) return [];
      const localized = [uid, target].map((end) => isLocalizedType(strapi.contentType(end)));
      const values = [
        ...[joinTableOf(strapi, uid, name).name, tableOf(strapi, uid), name, tableOf(strapi, target)],
        attribute.inversedBy ?? `${tableOf(strapi, uid)}.${name}`,
      ];
      const flags = [localizedFlag(attribute) === true, ...localized];
      return `(${[...values.map(literal), ...flags].join(', ')})`;
    }),
  );
  return `(values ${rows.join(', ')}) as relation (link, owner, attribute, target, inverse, of_text, owner_localized, target_localized)`;
}

function tell(strapi: Core.Strapi): string {
  const entries = listOf(PUBLIC_TYPES.map((uid) => tableOf(strapi, uid)));
  const parts = listOf(partsOf(strapi).map((uid) => tableOf(strapi, uid)));
  const partTypes = mapOf(partsOf(strapi).map((uid) => [tableOf(strapi, uid), uid]));
  const joins = `(values ${partJoins(strapi)
    .map((pair) => `(${pair.map(literal).join(', ')})`)
    .join(', ')}) as part (holder, link)`;
  const types = mapOf(PUBLIC_TYPES.map((uid) => [uid, tableOf(strapi, uid)]));
  const [files, shown] = [literal(tableOf(strapi, FILE)), literal(joinOfFiles(strapi))];
  const [languages, settings] = (['plugin::i18n.locale', 'strapi::core-store'] as UID.Schema[]).map((uid) =>
    literal(tableOf(strapi, uid)),
  );
  const origin = `(select value::json #>> '{}' from public.${quoted(tableOf(strapi, 'strapi::core-store' as UID.Schema))}
    where key = 'plugin_i18n_default_locale' order by id limit 1)`;
  const everything = (kept: string) =>
    `insert into history.changes values (moment, ${literal(kept)}, '', '', null, '{}');`;
  return `create function ${HISTORY}.tell(moment timestamptz, is_first boolean) returns void language plpgsql
    set plan_cache_mode = force_generic_plan as $$
    begin
      if exists (select from ${HISTORY}.noted as noted where transaction = pg_current_xact_id() and noted.kept = ${literal(RIGHTS)}) then
        ${everything(RIGHTS)}
      end if;
      if is_first or exists (select from history.rows as row where (row.valid_from = moment or row.valid_until = moment)
          and row.kept = ${settings}) then
        ${everything(EVERYTHING)}
      end if;
      if not is_first then
        insert into history.changes (moment, kept, document_id, locale, attributes, slugs)
          select moment, ${literal(LANGUAGES)}, '', row.data ->> 'code', null, '{}' from history.rows as row
          where (row.valid_from = moment or row.valid_until = moment) and row.kept = ${languages}
          -- One that is only called otherwise was there before, and is after.
          group by row.data ->> 'code' having count(*) = 1;
        with recursive changed as materialized (
          select row.kept, row.a, row.b, row.document_id, row.data, row.valid_until = moment as is_past
          from history.rows as row where row.valid_from = moment or row.valid_until = moment
        ), touched as (
          select kept, a as id from changed where kept = any (${entries} || ${parts})
          union select part.holder, changed.a from changed join ${joins} on part.link = changed.kept
          union select data ->> 'content_table', a from changed where kept = ${literal(REPLACED.name)}
          union select ${types} ->> (data ->> 'related_type'), a from changed where kept = ${shown}
          union select ${types} ->> (link.data ->> 'related_type'), link.a from changed
            join history.rows as link on link.kept = ${shown} and link.b = changed.a and link.valid_until >= moment
            where changed.kept = ${files}
        ), up as (
          select kept, id from touched
          union select part.holder, link.a from up join ${joins} on true
            join history.rows as link on link.kept = part.link and link.b = up.id and link.valid_until >= moment
              and link.data ->> 'component_type' = ${partTypes} ->> up.kept
        ), entries as (
          select distinct row.kept, row.document_id, row.locale from up join history.rows as row
            on row.kept = up.kept and row.a = up.id and row.valid_until >= moment where up.kept = any (${entries})
        ), pairs as (
          -- With its default language a document appears or goes at all of its addresses, former ones too.
          select entries.*, before.id as before, after.id as after, array_remove(array[before.slug, after.slug], null)
            || case when (before.id is null or after.id is null) and entries.locale = ${origin} then array(
                select row.slug from history.rows as row where row.kept = entries.kept
                  and row.document_id = entries.document_id and row.valid_until >= moment and row.slug is not null
                union select former.data ->> 'slug' from history.rows as former
                  where former.kept = ${literal(FORMER_SLUGS.name)} and former.document_id = entries.document_id
                    and former.data ->> 'content_table' = entries.kept and former.valid_until >= moment)
              else '{}' end as slugs
          from entries
          left join lateral (select row.a as id, row.slug from history.rows as row
            where row.kept = entries.kept and row.document_id = entries.document_id
              and row.locale is not distinct from entries.locale and ${held.before('row')} limit 1) as before on true
          left join lateral (select row.a as id, row.slug from history.rows as row
            where row.kept = entries.kept and row.document_id = entries.document_id
              and row.locale is not distinct from entries.locale and ${held.after('row')} limit 1) as after on true
        ), compared as (
          select pairs.*, case when before is not null and after is not null then array(
              -- When what stands for outdated text was another is when the entry was.
              select distinct case key when 'changed_at' then 'updated_at' else key end as key
              from jsonb_each(${HISTORY}.content_of(kept, before, moment, false)) as old
              full join jsonb_each(${HISTORY}.content_of(kept, after, moment, true)) as new using (key)
              where old.value is distinct from new.value order by key) end as attributes
          from pairs where before is not null or after is not null
        ), links as (
          select relation.owner as owner_kept, relation.attribute, relation.target as target_kept, relation.inverse,
            case when relation.of_text then owner.locale end as locale, owner.document_id as owner, target.document_id as target
          from changed join ${relations(strapi)} on relation.link = changed.kept
          join history.rows as owner on owner.kept = relation.owner and owner.a = changed.a
            and case when changed.is_past then ${held.before('owner')} else ${held.after('owner')} end
            and (relation.of_text or not relation.owner_localized or owner.locale = ${origin})
          join history.rows as target on target.kept = relation.target and target.a = changed.b
            and case when changed.is_past then ${held.before('target')} else ${held.after('target')} end
            and (relation.of_text or not relation.target_localized or target.locale = ${origin})
          group by 1, 2, 3, 4, 5, 6, 7, (select jsonb_object_agg(key, value) from jsonb_each(changed.data)
            where key not in ('id') and key not like '%\\_id')
          having count(*) filter (where changed.is_past) <> count(*) filter (where not changed.is_past)
        ), told as (
          select kept, document_id, coalesce(locale, '') as locale, attributes, slugs from compared
            where attributes is null or attributes <> '{}'
          union all select owner_kept, owner, coalesce(locale, ''), array[attribute], '{}' from links
          union all select target_kept, target, '', array[inverse], '{}' from links
          union all select data ->> 'content_table', document_id, '', '{formerSlugs}', array[data ->> 'slug'] from changed
            where kept = ${literal(FORMER_SLUGS.name)}
              -- A slug is remembered before it is given up: until then it leads where it led.
              and not exists (select from history.rows as row where row.kept = changed.data ->> 'content_table'
                and row.document_id = changed.document_id and row.locale = changed.data ->> 'locale'
                and row.slug = changed.data ->> 'slug' and row.valid_until = 'infinity')
        )
        insert into history.changes (moment, kept, document_id, locale, attributes, slugs)
          select tell.moment, kept, document_id, locale,
            case when bool_or(attributes is null) then null else array(select distinct name from unnest(string_to_array(
              string_agg(array_to_string(attributes, ' '), ' '), ' ')) as name order by name) end,
            array(select distinct slug from unnest(string_to_array(string_agg(array_to_string(slugs, ' '), ' '), ' ')) as slug
              where slug <> '' order by slug)
          from told group by 1, 2, 3, 4;
      end if;
      if exists (select from history.changes as change where change.moment = tell.moment) then
        perform pg_notify(${literal(CHANNEL)}, '');
      end if;
    end $$`;
}
