import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { literal, quoted } from '../../schemas';
import { type Reading, readServed, SERVED } from '../../served';
import { configurationOf } from './configurations';
import { MARK_END, MARK_START } from './definition';
import { SEARCHED, type SearchedType } from './indexed';
import { snippetHtml } from './snippet';
import { wordsOf } from './words';

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
/** As many matches are ranked by all of their text, which PostgreSQL has to unpack for each; more, by their names. */
const RANKED_BY_TEXT = 500;

/** A word as it is looked for in one language, with what it may have been meant to be. */
interface Term {
  locale: string;
  word: string;
  isPrefix: boolean;
  guesses: string[];
}

/**
 * Finds what is served that holds every word of a query, in the language it is served in; the last word may be the
 * beginning of one. A word that nothing holds may have a typo: the nearest words that something holds stand for it.
 *
 * @throws UnavailableError (503) as `readServed`
 */
export function find(strapi: Core.Strapi, asked: Reading, { q, type, page, pageSize }: SearchQuery): Promise<Found> {
  const words = wordsOf(q);
  return readServed(strapi, asked, async (transaction, reading) => {
    // PostgreSQL expects to meet a match soon and would read every text until then; the index says at once. Thousands of
    // matches with their names are some megabytes, which by default it would write to disk.
    await transaction.raw("select set_config('enable_seqscan', 'off', true), set_config('work_mem', '32MB', true)");
    const terms = words.length > 0 ? await termsOf(transaction, words, reading.chain) : [];
    const questions = queries(terms, reading.chain);
    if (questions.length === 0) return { hits: [], total: 0, corrected: [], reading };
    const types = Object.entries(SEARCHED)
      .filter(([name]) => !type || name === type)
      .map(([name, uid]) => ({ name, table: strapi.db.metadata.get(uid).tableName }));
    const rows = await named<HitRow>(
      transaction,
      `search ${type ?? 'all'} ${questions.length}`,
      hitsSql(types, questions.length),
      [
        ...questions.flatMap(({ locale, query }) => [locale, nearerThan(locale, reading.chain), query]),
        reading.origin,
        pageSize,
        (page - 1) * pageSize,
      ],
    );
    const hits = rows.filter(({ type: found }) => found !== null);
    return {
      hits: hits.map(({ total: _, headline, ...hit }) => ({ ...hit, snippet: snippetHtml(headline) })),
      total: Number(rows[0]?.total ?? 0),
      corrected: hits.length > 0 ? corrections(terms) : [],
      reading,
    };
  });
}

/**
 * Asks a statement that PostgreSQL plans once for each connection.
 *
 * @param name says what it is, the same for the same text only
 */
async function named<Row>(transaction: Knex.Transaction, name: string, sql: string, values: unknown[]): Promise<Row[]> {
  const { rows } = await (transaction
    .raw<{ rows: Row[] }>(sql, values as Knex.RawBinding[])
    .options({ name }) as unknown as Promise<{ rows: Row[] }>);
  return rows;
}

type HitRow = Omit<Hit, 'snippet'> & { headline: string; total: string };

/** Looks up each word in each language: whether anything holds it, and if not, what comes near it. */
async function termsOf(transaction: Knex.Transaction, words: string[], chain: readonly string[]): Promise<Term[]> {
  const last = words.at(-1);
  const terms = chain.flatMap((locale) =>
    words.map((word) => ({ locale, word, isPrefix: word === last && word.length >= SHORTEST_PREFIX })),
  );
  const rows = await named<Omit<Term, 'isPrefix'> & { prefix: boolean; known: boolean }>(
    transaction,
    'search terms',
    `select term.locale, term.word, term.prefix, held.known, coalesce(near.guesses, '{}') as guesses
     from unnest(?::text[], ?::text[], ?::boolean[]) as term (locale, word, prefix)
     cross join lateral (
       select to_tsquery(${configurationOf('term.locale')}, term.word || case when term.prefix then ':*' else '' end) as query
     ) as asked
     cross join lateral (
       select numnode(asked.query) = 0 or exists (
         select from index_entries where index_entries.locale = term.locale and index_entries.vector @@ asked.query
       ) as known
     ) as held
     left join lateral (
       select array_agg(word order by nearness desc, word) as guesses from (
         select word, public.similarity(word, public.unaccent(term.word)) as nearness from index_words
         where index_words.locale = term.locale and word operator(public.%) public.unaccent(term.word)
           and public.levenshtein(word, left(public.unaccent(term.word), 60)) <= case when length(term.word) < 8 then 1 else 2 end
         order by nearness desc, word limit 3
       ) as nearest
     ) as near on length(term.word) >= ${SHORTEST_GUESS} and not held.known`,
    [terms.map(({ locale }) => locale), terms.map(({ word }) => word), terms.map(({ isPrefix }) => isPrefix)],
  );
  // A word that one of the languages has is no mistake in another one.
  const known = new Set(rows.flatMap(({ word, known }) => (known ? [word] : [])));
  return rows.map(({ locale, word, prefix, guesses }) => ({
    locale,
    word,
    isPrefix: prefix,
    guesses: known.has(word) ? [] : guesses,
  }));
}

/** One query per language: every word, or what it may have been meant to be. */
function queries(terms: Term[], chain: readonly string[]): { locale: string; query: string }[] {
  return chain.flatMap((locale) => {
    const parts = terms
      .filter((term) => term.locale === locale)
      .map(({ word, isPrefix, guesses }) => `(${[isPrefix ? `${word}:*` : word, ...guesses].join(' | ')})`);
    return parts.length > 0 ? [{ locale, query: parts.join(' & ') }] : [];
  });
}

/** The languages of the chain that come before one of it. */
function nearerThan(locale: string, chain: readonly string[]): string[] {
  return chain.slice(0, chain.indexOf(locale));
}

function corrections(terms: Term[]): Correction[] {
  const found = terms.flatMap(({ word, guesses: [guess] }) => (guess ? [{ from: word, to: guess }] : []));
  return found.filter(({ from }, index) => found.findIndex((one) => one.from === from) === index);
}

/**
 * Many matches are ranked by their names and synonyms; running text is read for a page only.
 * The locale rule stands here a second time, over the languages that the index keeps with each row: thousands of matches
 * would be looked up one by one in the served views. A test holds both to the same answers.
 */
function hitsSql(types: { name: string; table: string }[], languages: number): string {
  const shown = types.map(
    ({
      name,
      table,
    }) => `select page.*, ${literal(name)} as type, entry.document_id, entry.locale, entry.slug, entry.name, entry.summary
      from page join ${SERVED}.${quoted(table)} as entry on page.content_table = ${literal(table)} and entry.id = page.entry_id`,
  );
  return `
    with configured as materialized (
      select locale, nearer, ${configurationOf('locale')} as configuration, query from (values ${Array.from(
        { length: languages },
        () => '(?::text, ?::text[], ?::text)',
      ).join(', ')}) as given (locale, nearer, query)
    ),
    asked as materialized (
      select locale, nearer, configuration, to_tsquery(configuration, query) as query from configured
    ),
    hit as materialized (
      select entries.content_table, entries.entry_id, asked.locale as language, asked.query, entries.head, entries.vector
      from asked join index_entries as entries on entries.locale = asked.locale and entries.vector @@ asked.query
      where entries.content_table in (${types.map(({ table }) => literal(table)).join(', ')})
        and ? = any (entries.languages) and not entries.languages && asked.nearer
    ),
    counted as materialized (select count(*) as total from hit),
    page as (
      select content_table, entry_id, language,
        ts_rank(case when counted.total <= ${RANKED_BY_TEXT} then vector else head end, query) as rank
      from hit, counted order by rank desc, content_table, entry_id limit ? offset ?
    ),
    shown as (${shown.join(' union all ')})
    select counted.total, shown.type, shown.document_id as "documentId", shown.locale, shown.slug, shown.name, shown.summary,
      ts_headline(asked.configuration, entries.body, asked.query,
        'StartSel=${MARK_START}, StopSel=${MARK_END}, MaxFragments=1, MaxWords=30, MinWords=12') as headline
    from counted
    left join shown on true
    left join asked on asked.locale = shown.language
    left join index_entries as entries on entries.content_table = shown.content_table and entries.entry_id = shown.entry_id
    order by shown.rank desc, shown.content_table, shown.entry_id`;
}
