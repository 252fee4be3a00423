import type { Indexed } from './indexed';
import { STEMMERS } from './languages';

/** Around what matched in a snippet, until it is escaped: private characters, taken out of every text. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

const quote = (name: string) => `"${name}"`;

/**
 * The search index, as PostgreSQL keeps it: one row per published row, made anew in the transaction that changes any of
 * its text, whatever changed it. Triggers only note what changed; a deferred one refreshes each noted entry once, at
 * commit. Each row knows in which languages its document is published, so that the locale rule costs a look at the row
 * (see find.ts). Words are kept for forgiving typos: those of texts that are gone stay, and find nothing.
 *
 * @returns statements that build it from nothing, in order
 */
export function searchDefinition(types: readonly Indexed[]): string[] {
  return [
    'create schema search',
    ...configurations(),
    `create table search.entries (
      content_table text not null, entry_id integer not null, document_id text not null, locale text not null,
      languages text[] not null default '{}', body text not null, head tsvector not null, vector tsvector not null, primary key (content_table, entry_id)
    ) with (toast_tuple_target = 256)`, // texts out of the way of scans: thousands of hits are then few pages
    'create index on search.entries using gin (vector)',
    'create index on search.entries (content_table, document_id)',
    'create table search.words (locale text not null, word text not null, primary key (locale, word))',
    'create index on search.words using gin (word gin_trgm_ops)',
    `create table search.noted (
      content_table text not null, entry_id integer not null, transaction xid8 not null default pg_current_xact_id(),
      primary key (content_table, entry_id, transaction)
    )`,
    noteEntry,
    noteOwner,
    forgetAll,
    ...types.map(refresh),
    refreshNoted(types),
    `create constraint trigger refresh after insert on search.noted deferrable initially deferred
      for each row execute function search.refresh_noted()`,
    ...types.flatMap(triggers),
    ...componentTriggers(types),
    ...replacementTriggers(types),
    ...types.map(
      ({ table }) => `select search.refresh_${table}(id) from public.${quote(table)} where published_at is not null`,
    ),
  ];
}

function configurations(): string[] {
  const create = (name: string, from: string, stemmer: string) => [
    `create text search configuration search.${name} (copy = pg_catalog.${from})`,
    `alter text search configuration search.${name}
      alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword with unaccent, ${stemmer}`,
  ];
  return [
    ...create('plain', 'simple', 'simple'),
    ...Object.entries(STEMMERS).flatMap(([code, language]) => create(code, language, `${language}_stem`)),
    `create function search.configuration(locale text) returns regconfig language sql immutable as $$
      select case split_part(lower(locale), '-', 1)
        ${Object.keys(STEMMERS)
          .map((code) => `when '${code}' then 'search.${code}'::regconfig`)
          .join(' ')} else 'search.plain'::regconfig end $$`,
  ];
}

const noteEntry = `create function search.note_entry() returns trigger language plpgsql as $$
  begin
    if (tg_op <> 'INSERT' and old.published_at is not null) or (tg_op <> 'DELETE' and new.published_at is not null) then
      insert into search.noted (content_table, entry_id) values (tg_table_name, coalesce(new.id, old.id)) on conflict do nothing;
    end if;
    return null;
  end $$`;

/** For a row of a component's link table: the entry it belongs to. */
const noteOwner = `create function search.note_owner() returns trigger language plpgsql as $$
  begin
    insert into search.noted (content_table, entry_id)
    select tg_argv[0], coalesce(new.entity_id, old.entity_id) where coalesce(new.entity_id, old.entity_id) is not null
    on conflict do nothing;
    return null;
  end $$`;

const forgetAll = `create function search.forget_all() returns trigger language plpgsql as $$
  begin delete from search.entries where content_table = tg_table_name; return null; end $$`;

function refresh({ table, shown, parts }: Indexed): string {
  const text = (sql: string) => `coalesce(translate(${sql}, '${MARK_START}${MARK_END}', ''), '')`;
  const vectors = parts.map(({ sql, weight }) => {
    // PostgreSQL takes "G43.709" for a host name; its parts are words.
    const words = weight === 'B' ? `regexp_replace(${text(sql)}, '[^[:alnum:]]+', ' ', 'g')` : text(sql);
    return `setweight(to_tsvector(search.configuration(entry.locale), ${words}), '${weight}')`;
  });
  const head = vectors.filter((_, index) => parts[index]?.weight === 'A');
  const body = parts.filter(({ weight }) => weight === 'C' || weight === 'D').map(({ sql }) => text(sql));
  const all = parts.map(({ sql }) => text(sql));
  return `create function search.refresh_${table}(changed integer) returns void language plpgsql as $$
    declare
      document text;
      published text[];
    begin
      delete from search.entries where content_table = '${table}' and entry_id = changed returning document_id into document;
      select coalesce(max(entry.document_id), document) into document from public.${quote(table)} as entry where entry.id = changed;
      -- Two languages of a document published at once must each see the other.
      perform pg_advisory_xact_lock(hashtext('search'), hashtext(document));
      insert into search.entries (content_table, entry_id, document_id, locale, body, head, vector)
      select '${table}', entry.id, entry.document_id, entry.locale, concat_ws(' ', ${body.join(', ')}),
        ${head.join(' || ')}, ${vectors.join(' || ')}
        from ${shown} as entry where entry.id = changed and entry.published_at is not null;
      insert into search.words select distinct entry.locale, word
        from ${shown} as entry, unnest(tsvector_to_array(to_tsvector('search.plain', concat_ws(' ', ${all.join(', ')})))) as word
        where entry.id = changed and entry.published_at is not null and length(word) between 4 and 40
        order by 1, 2 on conflict do nothing;
      select coalesce(array_agg(distinct entry.locale::text), '{}') into published
        from public.${quote(table)} as entry where entry.document_id = document and entry.published_at is not null;
      update search.entries set languages = published
        where content_table = '${table}' and document_id = document and languages is distinct from published;
    end $$`;
}

function refreshNoted(types: readonly Indexed[]): string {
  const cases = types.map(({ table }) => `when '${table}' then perform search.refresh_${table}(new.entry_id);`);
  return `create function search.refresh_noted() returns trigger language plpgsql as $$
    begin
      delete from search.noted where (content_table, entry_id, transaction) = (new.content_table, new.entry_id, new.transaction);
      case new.content_table ${cases.join(' ')} end case;
      return null;
    end $$`;
}

function triggers({ table }: Indexed): string[] {
  return [
    `create trigger search_entry after insert or update or delete on public.${quote(table)}
      for each row execute function search.note_entry()`,
    `create trigger search_truncate after truncate on public.${quote(table)} execute function search.forget_all()`,
    `create trigger search_component after insert or update or delete on public.${quote(`${table}_cmps`)}
      for each row execute function search.note_owner('${table}')`,
  ];
}

/** A translation that is withheld is not found either; once it is right again, it is. */
function replacementTriggers(types: readonly Indexed[]): string[] {
  const tables = types.map(({ table }) => `'${table}'`).join(', ');
  return [
    `create function search.note_replaced() returns trigger language plpgsql as $$
      begin
        insert into search.noted (content_table, entry_id)
        select coalesce(new.owner_table, old.owner_table), coalesce(new.owner_id, old.owner_id)
        where coalesce(new.owner_table, old.owner_table) in (${tables})
        on conflict do nothing;
        return null;
      end $$`,
    'drop trigger if exists search_replaced on translation.replaced',
    `create trigger search_replaced after insert or update or delete on translation.replaced
      for each row execute function search.note_replaced()`,
  ];
}

/** A component's own row may change while its link stays. */
function componentTriggers(types: readonly Indexed[]): string[] {
  const owners = new Map<string, { uid: string; tables: string[] }>();
  for (const { table, components } of types) {
    for (const { uid, table: component } of components) {
      const known = owners.get(component) ?? { uid, tables: [] };
      owners.set(component, { uid, tables: [...new Set([...known.tables, table])] });
    }
  }
  return [...owners].flatMap(([component, { uid, tables }]) => {
    const notes = tables.map(
      (table) => `insert into search.noted (content_table, entry_id)
        select distinct '${table}', entity_id from public.${quote(`${table}_cmps`)}
        where cmp_id = new.id and component_type = '${uid}' and entity_id is not null on conflict do nothing;`,
    );
    return [
      `create function search.note_${component}() returns trigger language plpgsql as $$ begin ${notes.join(' ')} return null; end $$`,
      `create trigger search_part after update on public.${quote(component)} for each row execute function search.note_${component}()`,
    ];
  });
}
