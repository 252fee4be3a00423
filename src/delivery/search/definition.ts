import { type DerivedSchema, derivedSchema, literal, MAKING, quoted } from '../../schemas';
import { configurations } from './configurations';
import type { Indexed } from './indexed';
import { noting } from './noting';

/** Around what matched in a snippet, until it is escaped: private characters, taken out of every text. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/** How many characters a word has that is kept for forgiving typos. */
const WORD = { shortest: 4, longest: 40 };

/**
 * The search index, as PostgreSQL keeps it: one row per published row, made anew in the transaction that changes any of
 * its text, whatever changed it. Triggers only note what changed; a deferred one refreshes each noted version once, at
 * commit. Each row knows in which languages its document is published, so that the locale rule costs a look at the row
 * (see find.ts), and none where the index has the rows of the same languages together (see byName.ts). Words, for forgiving typos, are kept as long as an entry has them.
 */
export function searchDefinition(types: readonly Indexed[]): DerivedSchema {
  const { functions, triggers } = noting(types);
  return derivedSchema({
    schema: 'search',
    statements: [
      ...configurations(),
      `create table search.entries (
        content_table text not null, entry_id integer not null, document_id text not null, locale text not null, name text,
        languages text[] not null, body text not null, named text[] not null, head tsvector not null, vector tsvector not null,
        words text[] not null, head_words text[] not null, primary key (content_table, entry_id)
      ) with (toast_tuple_target = 256)`, // texts out of the way of scans: thousands of hits are then few pages
      ...types.map((type) => `insert into search.entries ${entriesOf(type)}`),
      'create index on search.entries using gin (vector)',
      'create index on search.entries using gin (head)',
      'create index on search.entries (content_table, document_id)',
      'create index on search.entries (content_table, locale, languages, name, document_id)',
      // How many there are of what the locale rule takes or leaves as a whole.
      `create table search.groups (
        content_table text not null, locale text not null, languages text[] not null, entries integer not null,
        primary key (content_table, locale, languages)
      )`,
      `insert into search.groups select content_table, locale, languages, count(*) from search.entries group by 1, 2, 3`,
      COUNT_GROUPS,
      `create trigger count_groups after insert or delete or update of languages on search.entries
        for each row execute function search.count_groups()`,
      // How many entries have the word, and how many have it in what they are called.
      `create table search.words (
        locale text not null, word text not null, uses integer not null, heads integer not null, primary key (locale, word)
      )`,
      COUNT_WORDS,
      'create index on search.words using gin (word gin_trgm_ops)',
      `create table search.noted (
        content_table text not null, document_id text not null, locale text not null,
        transaction xid8 not null default pg_current_xact_id(),
        primary key (content_table, document_id, locale, transaction)
      )`,
      ...types.map(refresh),
      REFRESH_NOTED,
      `create constraint trigger refresh after insert on search.noted deferrable initially deferred
        for each row execute function search.refresh_noted()`,
      FORGET_ALL,
      ...functions,
      'analyze search.entries',
      'analyze search.words',
    ],
    settling: [
      ...triggers,
      ...types.map(
        ({ table }) =>
          `select search.${quoted(`refresh_${table}`)}(document_id, locale) from schemas.missed where content_table = ${literal(table)}`,
      ),
    ],
    notesMissed: `exists (select from pg_proc
      where oid = to_regprocedure('search.refresh_noted()') and prosrc like '%schemas.missed%')`,
  });
}

/** What the index holds of every published row of a type: a query, which may be narrowed by what follows it. */
function entriesOf({ table, shown, parts, titles }: Indexed): string {
  const text = (sql: string) => `coalesce(translate(${sql}, '${MARK_START}${MARK_END}', ''), '')`;
  const vectors = [...parts, ...titles.map((sql) => ({ sql, weight: 'B' }))].map(({ sql, weight }) => {
    // PostgreSQL takes "G43.709" for a host name; its parts are words.
    const words = weight === 'B' ? `regexp_replace(${text(sql)}, '[^[:alnum:]]+', ' ', 'g')` : text(sql);
    return `setweight(to_tsvector(search.configuration(entry.locale), ${words}), '${weight}')`;
  });
  const head = vectors.filter((_, index) => parts[index]?.weight === 'A');
  const heads = parts.filter(({ weight }) => weight === 'A').map(({ sql }) => text(sql));
  const body = parts.filter(({ weight }) => weight === 'C' || weight === 'D').map(({ sql }) => text(sql));
  const all = parts.map(({ sql }) => text(sql));
  return `select ${literal(table)}, entry.id, entry.document_id, entry.locale, entry.name,
    array(select distinct version.locale::text from public.${quoted(table)} as version
      where version.document_id = entry.document_id and version.published_at is not null order by 1),
    concat_ws(' ', ${body.join(', ')}), ${namesIn(heads)}, ${head.join(' || ')}, ${vectors.join(' || ')},
    ${wordsIn(all)}, ${wordsIn(heads)}
    from ${shown} as entry where entry.published_at is not null`;
}

/** SQL of all that an entry is called, the name first: each as `search.key` has it. */
function namesIn(heads: readonly string[]): string {
  return `array(select search.key(entry.locale, line)
    from regexp_split_to_table(concat_ws(E'\\n', ${heads.join(', ')}), '\\s*\\n\\s*') with ordinality as named (line, place)
    order by line <> entry.name, place)`;
}

/** SQL of the words of some texts, for forgiving typos. */
function wordsIn(texts: readonly string[]): string {
  return `array(select word from unnest(tsvector_to_array(to_tsvector('search.plain', concat_ws(' ', ${texts.join(', ')})))) as word
      where length(word) between ${WORD.shortest} and ${WORD.longest})`;
}

const COUNT_WORDS = `insert into search.words
  select locale, word, count(*), count(*) filter (where word = any (head_words))
  from search.entries, unnest(words) as word group by 1, 2`;

const COUNT_GROUPS = `create function search.count_groups() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' then
      update search.groups set entries = entries - 1
        where (content_table, locale, languages) = (old.content_table, old.locale, old.languages);
    end if;
    if tg_op <> 'DELETE' then
      insert into search.groups as known values (new.content_table, new.locale, new.languages, 1)
        on conflict (content_table, locale, languages) do update set entries = known.entries + 1;
    end if;
    return null;
  end $$`;

/** Makes what the index holds of one language of a document anew. */
function refresh(type: Indexed): string {
  const { table } = type;
  const ofVersion = `content_table = ${literal(table)} and document_id = document and locale = language`;
  return `create function search.${quoted(`refresh_${table}`)}(document text, language text) returns void language plpgsql as $$
    declare
      had search.entries;
      has search.entries;
      published text[];
    begin
      -- Two languages of a document published at once must each see the other.
      perform pg_advisory_xact_lock(hashtext('search'), hashtext(document));
      delete from search.entries where ${ofVersion} returning * into had;
      insert into search.entries ${entriesOf(type)} and entry.document_id = document and entry.locale = language
        returning * into has;
      insert into search.words as known
        select language, word, sum(uses), sum(heads)
        from (
          select unnest(has.words) as word, 1 as uses, 0 as heads union all select unnest(had.words), -1, 0
          union all select unnest(has.head_words), 0, 1 union all select unnest(had.head_words), 0, -1
        ) as one
        group by word having sum(uses) <> 0 or sum(heads) <> 0 order by word
        on conflict (locale, word) do update set uses = known.uses + excluded.uses, heads = known.heads + excluded.heads;
      delete from search.words where locale = language and uses = 0
        and word = any (array(select unnest(had.words) except select unnest(has.words)));
      select coalesce(array_agg(distinct entry.locale::text), '{}') into published
        from public.${quoted(table)} as entry where entry.document_id = document and entry.published_at is not null;
      update search.entries set languages = published
        where content_table = ${literal(table)} and document_id = document and languages is distinct from published;
    end $$`;
}

/** While an index is being made beside this one, which looked before, it is told what to look at again (see schemas/derive). */
const REFRESH_NOTED = `create function search.refresh_noted() returns trigger language plpgsql as $$
  begin
    delete from search.noted where (content_table, document_id, locale, transaction)
      = (new.content_table, new.document_id, new.locale, new.transaction);
    execute format('select search.%I($1, $2)', 'refresh_' || new.content_table) using new.document_id, new.locale;
    if not pg_try_advisory_xact_lock_shared(${MAKING}) then
      insert into schemas.missed values (new.content_table, new.document_id, new.locale) on conflict do nothing;
    end if;
    return null;
  end $$`;

const FORGET_ALL = `create function search.forget_all() returns trigger language plpgsql as $$
  begin
    delete from search.entries where content_table = tg_table_name;
    delete from search.words;
    ${COUNT_WORDS};
    return null;
  end $$`;
