import type { Core } from '@strapi/strapi';
import { dependOn, textTag } from '../../changes';
import { literal, quoted } from '../../schemas';
import { ask, CHAIN, ORIGIN, type Reading, SERVED, type Statement, statement } from '../../served';
import { configurationOf, keyOf } from './configurations';
import { MARK_END, MARK_START } from './definition';
import { SEARCHED, type SearchedType } from './indexed';
import { type Headline, snippetHtml } from './snippet';
import { askedIn, plainly } from './words';

export interface SearchQuery {
  q: string;
  type?: SearchedType | undefined;
  page: number;
  pageSize: number;
}

interface Hit {
  type: SearchedType;
  documentId: string;
  locale: string;
  slug: string;
  name: string;
  summary: string;
  /** HTML: escaped text with `<mark>` around what matched. */
  snippet: string;
}

interface Correction {
  from: string;
  to: string;
}

interface Found {
  hits: Hit[];
  total: number;
  corrected: Correction[];
  /** How many of all hits hold all of the words. */
  complete: number;
  /** As it was read. */
  reading: Reading;
}

/** As many matches are ranked by all of their text, which PostgreSQL has to unpack for each; of more, those found by name. */
const RANKED_BY_TEXT = 500;

/** Of fewer hits that hold all of the words, what holds some of them follows: people ask in whole sentences. */
const LITTLE = 3;

/** What the statement gives, as JSON. */
interface Row {
  total: number;
  complete: number;
  hits: string;
  terms: string;
}

type HitRow = Omit<Hit, 'snippet'> & Headline;

/** A word in one language, and what it may have been meant to be if no language has it. */
interface Term {
  word: string;
  guesses: string[];
}

/**
 * Finds what is served that holds every word of a query, in the language it is served in, and where that is little, then
 * what holds some of them; the last word may be the beginning of one. A word that nothing holds may have a typo: the nearest words that
 * something holds stand for it. What is called what somebody asks for comes first, what speaks of it after that.
 *
 * @throws UnavailableError (503) as `ask`
 */
export async function find(
  strapi: Core.Strapi,
  asked: Reading,
  { q, type, page, pageSize }: SearchQuery,
): Promise<Found> {
  const { row, reading } = await ask<Row>(strapi, asked, searchStatement(strapi, type), (read) => [
    JSON.stringify(askedIn(q, read)),
    pageSize,
    (page - 1) * pageSize,
    plainly(q),
  ]);
  // Whether a word is known, and what it may have been meant to be, all types say together.
  dependOn(
    strapi,
    Object.values(SEARCHED).flatMap((uid) => reading.chain.map((locale) => textTag(strapi, uid, locale))),
  );
  const hits = (JSON.parse(row.hits) as HitRow[]).map(({ headline, begins, ends, ...hit }) => ({
    ...hit,
    snippet: snippetHtml({ headline, begins, ends }),
  }));
  const corrected = hits.length > 0 ? corrections(JSON.parse(row.terms)) : [];
  return { hits, total: row.total, corrected, complete: row.complete, reading };
}

function corrections(terms: Term[]): Correction[] {
  const found = terms.flatMap(({ word, guesses: [guess] }) => (guess ? [{ from: word, to: guess }] : []));
  return found.filter(({ from }, index) => found.findIndex((one) => one.from === from) === index);
}

const made = new WeakMap<Core.Strapi, Map<SearchedType | undefined, Statement>>();

function searchStatement(strapi: Core.Strapi, type: SearchedType | undefined): Statement {
  const ofProject = made.get(strapi) ?? new Map<SearchedType | undefined, Statement>();
  made.set(strapi, ofProject);
  const types = Object.entries(SEARCHED)
    .filter(([name]) => !type || name === type)
    .map(([name, uid]) => ({ name, table: strapi.db.metadata.get(uid).tableName }));
  const found = ofProject.get(type) ?? statement(strapi, `search ${type ?? 'all'}`, searchSql(types), true);
  ofProject.set(type, found);
  return found;
}

/**
 * SQL of a search among some types. `$1` are the words in each language of the chain, as JSON (see words.ts); `$2` is
 * how many hits, `$3` how many come before them, `$4` the query as it may be a name.
 *
 * Of many matches those are ranked, and come first, whose names and synonyms hold the words; running text is read for a
 * page only.
 * The locale rule stands here a second time, over the languages that the index keeps with each row: thousands of matches
 * would be looked up one by one in the served views. A test holds both to the same answers.
 */
function searchSql(types: readonly { name: string; table: string }[]): string {
  const shown = types.map(
    ({
      name,
      table,
    }) => `select ${literal(name)} as type, entry.document_id, entry.locale, entry.slug, entry.name, entry.summary
      from ${SERVED}.${quoted(table)} as entry where page.content_table = ${literal(table)} and entry.id = page.entry_id`,
  );
  const among = types.map(({ table }) => literal(table)).join(', ');
  // Kept apart by its offset: PostgreSQL would read every text for a few words, not knowing how few hold them.
  const matching = (
    text: 'vector' | 'head',
    words: 'of_all' | 'of_any',
  ) => `select content_table, entry_id, document_id, languages, head from ${SERVED}.index_entries as entries
      where entries.locale = asked.locale and entries.${text} @@ asked.${words} and entries.content_table in (${among}) offset 0`;
  const hitsOf = (words: 'of_all' | 'of_any') => `
      select matching.content_table, matching.entry_id, matching.document_id, asked.locale as language
      from asked cross join lateral (${matching('vector', words)}) as matching
      where asked.origin = any (matching.languages) and (asked.nearer = '{}' or not matching.languages && asked.nearer)`;
  return `found.* from (
    with given as materialized (
      select one.*, ${configurationOf('one.locale')} as configuration
      from rows from (json_to_recordset($1::json) as
        (locale text, word text, prefix boolean, guessable boolean, compound boolean, variants json)) with ordinality
        as one (locale, word, prefix, guessable, compound, variants, place)
    ),
    looked_for as materialized (
      select given.*, to_tsquery(configuration, word || case when prefix then ':*' else '' end) as query from given
    ),
    held as materialized (
      -- What says nothing says nothing together with its neighbour either.
      select looked_for.*, case when numnode(query) = 0 then '{}' else array(${VARIANTS}) end as written,
        numnode(query) = 0 or coalesce((${HAS_WORD}), false) or exists (${ANY_HOLDS}) as known from looked_for
    ),
    term as materialized (
      select held.*, case when known or written <> '{}' or not compound then '{}' else coalesce((${SPLIT}), '{}') end as parts,
        case when known or written <> '{}' or not guessable then '{}' else coalesce((${NEAREST}), '{}') end as guesses
      from held
    ),
    meant as materialized (
      -- A word that one of the languages has is no mistake in another one, nor is one that is put together of words.
      select place, locale, word, configuration, case when is_mistake then guesses else '{}' end as guesses,
        to_tsquery(configuration, array_to_string(array[word || case when prefix then ':*' else '' end] || written
          || case when parts = '{}' then '{}' else array['(' || array_to_string(parts, ' & ') || ')'] end
          || case when is_mistake then guesses else '{}' end, ' | ')) as query,
        coalesce(case when is_mistake then guesses[1] end, written[1], word) as best
      from (
        select term.*, not bool_or(known or written <> '{}' or parts <> '{}') over (partition by word) as is_mistake from term
      ) as every_term
    ),
    asked as materialized (
      select locale, configuration, of_all, of_any, only_word, ${ORIGIN} as origin,
        ${keyOf('configuration', 'words')} as key, (${CHAIN})[:array_position(${CHAIN}, locale) - 1] as nearer
      from (
        select locale, configuration, ${joined('&')} as of_all, ${joined('|')} as of_any, string_agg(best, ' ') as words,
          case when count(*) = 1 then min(best) end as only_word
        from meant group by locale, configuration
      ) as worded
    ),
    whole as materialized (${hitsOf('of_all')}),
    part as materialized (${hitsOf('of_any')} and (select count(*) from whole) < ${LITTLE}),
    hit as materialized (
      select whole.*, true as is_whole from whole
      union all select part.*, false from part where not exists (
        select from whole where (whole.content_table, whole.entry_id) = (part.content_table, part.entry_id))
    ),
    counted as materialized (select count(*)::integer as total, (count(*) filter (where is_whole))::integer as complete from hit),
    called as materialized (
      select matching.content_table, matching.entry_id, ts_rank(matching.head, asked.of_any) as rank
      from counted, asked cross join lateral (${matching('head', 'of_all')}) as matching where counted.total > ${RANKED_BY_TEXT}
    ),
    page as materialized (
      select hit.content_table, hit.entry_id, hit.document_id, hit.language, hit.is_whole,
        case when counted.total > ${RANKED_BY_TEXT} then coalesce(called.rank, 0) else (${RANK}) end as rank
      from counted, hit left join called on called.content_table = hit.content_table and called.entry_id = hit.entry_id
      -- By what stays when an entry is published anew.
      order by is_whole desc, rank desc, hit.content_table, hit.document_id collate "C" limit $2::integer offset $3::integer
    )
    select counted.total, counted.complete, (
        select coalesce(json_agg(json_build_object('type', shown.type, 'documentId', shown.document_id, 'locale', shown.locale,
            'slug', shown.slug, 'name', shown.name, 'summary', shown.summary,
            'headline', cut.headline, 'begins', starts_with(cut.whole, cut.words), 'ends', right(cut.whole, length(cut.words)) = cut.words)
          order by page.is_whole desc, page.rank desc, page.content_table, page.document_id collate "C"), '[]')
        from page cross join lateral (${shown.join(' union all ')}) as shown
        join asked on asked.locale = page.language
        join ${SERVED}.index_entries as entries on entries.content_table = page.content_table and entries.entry_id = page.entry_id
        cross join lateral (${CUT}) as cut
      )::text as hits,
      (select coalesce(json_agg(json_build_object('word', word, 'guesses', guesses) order by place), '[]') from meant)::text as terms
    from counted
  ) as found`;
}

/** SQL of the queries of all words of a language as one; words that say nothing have no part in it. */
function joined(operator: '&' | '|'): string {
  return `coalesce(string_agg('(' || query::text || ')', ' ${operator} ' order by place) filter (where numnode(query) > 0), '')::tsquery`;
}

/** Names differ in words that say nothing, too: "before" and "after" are all that tells two pages apart. */
const PLAIN_NAME = `trim(lower(public.unaccent(regexp_replace(entries.name, '[^[:alnum:]]+', ' ', 'g'))))`;

/** How much running text counts, summaries, titles and headings, and what something is called. */
const WEIGHTS = '{0.05, 0.2, 0.6, 1.0}';

/**
 * SQL of how good a hit is: first what is called what is asked for, its name before its other names; then what has all
 * of it in its name, or in what else it is called; then what speaks of it, most where it is most of what it says.
 */
const RANK = `
  select case when ${PLAIN_NAME} = lower(public.unaccent($4::text)) then 5 when asked.key = entries.named[1] then 4 when asked.key = any (entries.named) then 3
      when to_tsvector(asked.configuration, entries.name) @@ asked.of_all then 2 when entries.head @@ asked.of_all then 1 else 0 end
    + ts_rank('${WEIGHTS}', entries.vector, asked.of_any)
  from ${SERVED}.index_entries as entries, asked
  where entries.content_table = hit.content_table and entries.entry_id = hit.entry_id and asked.locale = hit.language`;

/** Most words that are asked for are there as they are, which one look tells: for `exists`, PostgreSQL would read all words. */
const HAS_WORD = `select true from ${SERVED}.index_words
  where index_words.locale = looked_for.locale and index_words.word = public.unaccent(looked_for.word)`;

/**
 * Whether anything holds a word. PostgreSQL expects to meet a match soon and would read every text until then; what is
 * to be materialized it plans for all matches, which the index gives, and still stops at the first.
 */
const ANY_HOLDS = `with holding as materialized (
    select from ${SERVED}.index_entries as entries where entries.locale = looked_for.locale and entries.vector @@ looked_for.query
  ) select from holding`;

/** Other ways to write a word that something has. */
const VARIANTS = `select found.word from json_array_elements_text(looked_for.variants) as variant
  cross join lateral (select index_words.word from ${SERVED}.index_words
    where index_words.locale = looked_for.locale and index_words.word = public.unaccent(variant) limit 1) as found`;

/** What may stand between the words of a compound. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];

/**
 * The two words that a compound is put together of, the first as long as there is one. That may be the stem of one:
 * who has sweating feet (Schwitzfüße) sweats (schwitzen).
 */
const SPLIT = `select array[left(compound, at) || ':*', second.word]
  from (
    select public.unaccent(written) as compound
    from (select held.word as written union all select json_array_elements_text(held.variants)) as every_way offset 0
  ) as whole
  cross join lateral generate_series(length(compound) - 4, 3, -1) as at
  cross join unnest(array[${LINKS.map(literal).join(', ')}]) as link
  join ${SERVED}.index_words as second on second.locale = held.locale
    and second.word = substr(compound, at + 1 + length(link)) and substr(compound, at + 1, length(link)) = link
  where exists (select from ${SERVED}.index_words as first
    where first.locale = held.locale and first.word like left(compound, at) || '%')
  order by at desc, length(link) limit 1`;

/** From this length on words are told apart by more than a letter, wherever they stand; shorter ones only where something is called so. */
const LONG = 7;

/**
 * The words of a language that come near one: of all that look like it, by the index of trigrams, and not of all there
 * are. Nothing is near to what is longer than words are. Few mistype how a word begins, and a short word of running text
 * is too near to too many others.
 */
const NEAREST = `select array_agg(word order by nearness desc, word) from (
    select word, public.similarity(word, public.unaccent(held.word)) as nearness from (
      select index_words.locale, index_words.word, index_words.heads from ${SERVED}.index_words
      where length(held.word) <= 60 and index_words.word operator(public.%) public.unaccent(held.word) offset 0
    ) as alike
    where alike.locale = held.locale and (alike.heads > 0 or length(alike.word) >= ${LONG})
      and (left(alike.word, 1) = left(public.unaccent(held.word), 1) or alike.heads > 0 and length(alike.word) > ${LONG})
      and public.levenshtein(word, left(public.unaccent(held.word), 60)) <= case when length(held.word) < ${LONG} then 1 else 2 end
    order by nearness desc, word limit 3
  ) as nearest`;

const headlineOf = (text: string) => `ts_headline(asked.configuration, ${text}, asked.of_any,
    'StartSel=${MARK_START}, StopSel=${MARK_END}, MaxFragments=1, MaxWords=30, MinWords=12, ShortWord=0')`;

/** As many characters of a text, from so many before a word, hold more than a headline. */
const AROUND = { characters: 600, before: 200 };

/**
 * PostgreSQL takes a text apart for a headline, which is most of what a search costs. A word alone is looked for as it
 * stands, and its surroundings suffice, without the words that are cut through; where they do not hold it (it may be
 * in another form, or a part of another word) the whole text is taken.
 */
const HEADLINE = `(
    select case when strpos(near.headline, '${MARK_START}') > 0 then near.headline else ${headlineOf('entries.body')} end
    from (
      select ${headlineOf("regexp_replace(part.words, '^\\S*\\s|\\s\\S*$', '', 'g')")} as headline
      from (select strpos(lower(entries.body), asked.only_word) as place offset 0) as first
      cross join lateral (
        select case when first.place > 0 then
          substr(' ' || entries.body || ' ', greatest(first.place - ${AROUND.before}, 1), ${AROUND.characters}) else '' end as words
      ) as part
      offset 0
    ) as near
  )`;

const fromWordToWord = (text: string) => `regexp_replace(${text}, '^[^[:alnum:]]+|[^[:alnum:]]+$', '', 'g')`;

/**
 * A headline, beside its words alone and the text they are out of: where they begin or end it, nothing is cut. What
 * stands before the first word and after the last is no part of a headline, and nothing that a reader would miss.
 */
const CUT = `
  select headline, ${fromWordToWord(`translate(headline, '${MARK_START}${MARK_END}', '')`)} as words,
    ${fromWordToWord('entries.body')} as whole
  from (select ${HEADLINE} as headline offset 0) as made offset 0`;
