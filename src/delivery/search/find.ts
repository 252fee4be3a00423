import type { Core } from '@strapi/strapi';
import { literal, quoted } from '../../schemas';
import { ask, CHAIN, ORIGIN, type Reading, SERVED, type Statement, statement } from '../../served';
import { configurationOf } from './configurations';
import { MARK_END, MARK_START } from './definition';
import { SEARCHED, type SearchedType } from './indexed';
import { type Headline, snippetHtml } from './snippet';

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
  /** As it was read. */
  reading: Reading;
}

/** Below this length a word is too short to be guessed at, or to stand for longer ones. */
const SHORTEST_GUESS = 4;
const SHORTEST_PREFIX = 2;
/** As many matches are ranked by all of their text, which PostgreSQL has to unpack for each; of more, those found by name. */
const RANKED_BY_TEXT = 500;

/** What the statement gives, as JSON. */
interface Row {
  total: number;
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
 * Finds what is served that holds every word of a query, in the language it is served in; the last word may be the
 * beginning of one. A word that nothing holds may have a typo: the nearest words that something holds stand for it.
 *
 * @throws UnavailableError (503) as `ask`
 */
export async function find(
  strapi: Core.Strapi,
  asked: Reading,
  { q, type, page, pageSize }: SearchQuery,
): Promise<Found> {
  const words = wordsOf(q);
  const last = words.at(-1);
  const { row, reading } = await ask<Row>(strapi, asked, searchStatement(strapi, type), ({ chain }) => {
    const terms = chain.flatMap((locale) => words.map((word) => ({ locale, word })));
    return [
      terms.map(({ locale }) => locale),
      terms.map(({ word }) => word),
      terms.map(({ word }) => word === last && word.length >= SHORTEST_PREFIX),
      pageSize,
      (page - 1) * pageSize,
    ];
  });
  const hits = (JSON.parse(row.hits) as HitRow[]).map(({ headline, begins, ends, ...hit }) => ({
    ...hit,
    snippet: snippetHtml({ headline, begins, ends }),
  }));
  return { hits, total: row.total, corrected: hits.length > 0 ? corrections(JSON.parse(row.terms)) : [], reading };
}

/** Words in which a query is looked for: letters and digits only, so that nothing in them is an operator. */
function wordsOf(query: string): string[] {
  return [...new Set(query.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])];
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
  const found = ofProject.get(type) ?? statement(strapi, `search ${type ?? 'all'}`, searchSql(types));
  ofProject.set(type, found);
  return found;
}

/**
 * SQL of a search among some types. `$1` to `$3` are the words in each language of the chain: its language, the word,
 * and whether it may be the beginning of one; `$4` is how many hits, `$5` how many come before them.
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
  ) => `select content_table, entry_id, languages, head from ${SERVED}.index_entries as entries
      where entries.locale = asked.locale and entries.${text} @@ asked.query and entries.content_table in (${among}) offset 0`;
  return `found.* from (
    with given as materialized (
      select place, locale, word, prefix, ${configurationOf('locale')} as configuration
      from unnest($1::text[], $2::text[], $3::boolean[]) with ordinality as of_chain (locale, word, prefix, place)
    ),
    looked_for as materialized (
      select given.*, to_tsquery(configuration, word || case when prefix then ':*' else '' end) as query from given
    ),
    held as materialized (
      select looked_for.*, numnode(query) = 0 or exists (${HAS_WORD}) or exists (${ANY_HOLDS}) as known from looked_for
    ),
    term as materialized (
      select held.*, case when known or length(word) < ${SHORTEST_GUESS} then '{}' else (${NEAREST}) end as guesses from held
    ),
    meant as materialized (
      -- A word that one of the languages has is no mistake in another one.
      select place, locale, word, prefix, configuration,
        case when bool_or(known) over (partition by word) then '{}' else coalesce(guesses, '{}') end as guesses
      from term
    ),
    asked as materialized (
      select locale, configuration, to_tsquery(configuration, query) as query, only_word, ${ORIGIN} as origin,
        (${CHAIN})[:array_position(${CHAIN}, locale) - 1] as nearer
      from (
        select locale, configuration,
          string_agg('(' || array_to_string(array[word || case when prefix then ':*' else '' end] || guesses, ' | ') || ')', ' & ' order by place) as query,
          case when count(*) = 1 then min(coalesce(guesses[1], word)) end as only_word
        from meant group by locale, configuration
      ) as worded
    ),
    hit as materialized (
      select matching.content_table, matching.entry_id, asked.locale as language
      from asked cross join lateral (${matching('vector')}) as matching
      where asked.origin = any (matching.languages) and (asked.nearer = '{}' or not matching.languages && asked.nearer)
    ),
    counted as materialized (select count(*)::integer as total from hit),
    named as materialized (
      select matching.content_table, matching.entry_id, ts_rank(matching.head, asked.query) as rank
      from counted, asked cross join lateral (${matching('head')}) as matching where counted.total > ${RANKED_BY_TEXT}
    ),
    page as materialized (
      select hit.content_table, hit.entry_id, hit.language, case when counted.total > ${RANKED_BY_TEXT} then coalesce(named.rank, 0) else (
          select ts_rank(entries.vector, asked.query) from ${SERVED}.index_entries as entries, asked
          where entries.content_table = hit.content_table and entries.entry_id = hit.entry_id and asked.locale = hit.language
        ) end as rank
      from counted, hit left join named on named.content_table = hit.content_table and named.entry_id = hit.entry_id
      order by rank desc, hit.content_table, hit.entry_id limit $4::integer offset $5::integer
    )
    select counted.total, (
        select coalesce(json_agg(json_build_object('type', shown.type, 'documentId', shown.document_id, 'locale', shown.locale,
            'slug', shown.slug, 'name', shown.name, 'summary', shown.summary,
            'headline', cut.headline, 'begins', starts_with(cut.whole, cut.words), 'ends', right(cut.whole, length(cut.words)) = cut.words)
          order by page.rank desc, page.content_table, page.entry_id), '[]')
        from page cross join lateral (${shown.join(' union all ')}) as shown
        join asked on asked.locale = page.language
        join ${SERVED}.index_entries as entries on entries.content_table = page.content_table and entries.entry_id = page.entry_id
        cross join lateral (${CUT}) as cut
      )::text as hits,
      (select coalesce(json_agg(json_build_object('word', word, 'guesses', guesses) order by place), '[]') from meant)::text as terms
    from counted
  ) as found`;
}

/** Most words that are asked for are there as they are, which one look tells. */
const HAS_WORD = `select from ${SERVED}.index_words
  where index_words.locale = looked_for.locale and index_words.word = public.unaccent(looked_for.word)`;

/**
 * Whether anything holds a word. PostgreSQL expects to meet a match soon and would read every text until then; what is
 * to be materialized it plans for all matches, which the index gives, and still stops at the first.
 */
const ANY_HOLDS = `with holding as materialized (
    select from ${SERVED}.index_entries as entries where entries.locale = looked_for.locale and entries.vector @@ looked_for.query
  ) select from holding`;

/**
 * The words of a language that come near one: of all that look like it, by the index of trigrams, and not of all there
 * are. Nothing is near to what is longer than words are.
 */
const NEAREST = `select array_agg(word order by nearness desc, word) from (
    select word, public.similarity(word, public.unaccent(held.word)) as nearness from (
      select index_words.locale, index_words.word from ${SERVED}.index_words
      where length(held.word) <= 60 and index_words.word operator(public.%) public.unaccent(held.word) offset 0
    ) as alike
    where alike.locale = held.locale
      and public.levenshtein(word, left(public.unaccent(held.word), 60)) <= case when length(held.word) < 8 then 1 else 2 end
    order by nearness desc, word limit 3
  ) as nearest`;

const headlineOf = (text: string) => `ts_headline(asked.configuration, ${text}, asked.query,
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
