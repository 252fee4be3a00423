import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import { serviceOf } from '../../strapi';
import type { Coverage, EntryLine, EntryList } from '../contract';
import { SCHEMA, type Status } from '../states';
import { COUNTS, type Counts, progressOf, sum } from './progress';

/** The languages of each type that are asked about. */
export type Scope = readonly { uid: UID.ContentType; locales: readonly string[] }[];

/** How far each type is translated into each language. */
export async function coverage(strapi: Core.Strapi, scope: Scope, status: Status): Promise<Coverage> {
  const { default: sourceLocale } = await knownLocales(strapi);
  const counted = await countedByType(strapi, scope, status);
  const codes = [...new Set(scope.flatMap(({ locales }) => locales))];
  const of = (uid: string | undefined, code: string) =>
    counted.filter((one) => (uid === undefined || one.uid === uid) && one.locale === code);
  const names = await serviceOf(strapi, 'plugin::i18n.locales').find();
  return {
    sourceLocale,
    locales: codes.map((code) => ({
      code,
      name: names.find((one) => one.code === code)?.name ?? code,
      progress: progressOf(sum(of(undefined, code))),
    })),
    types: scope.map(({ uid, locales }) => ({
      uid,
      name: strapi.contentType(uid).info.displayName,
      entries: counted.find((one) => one.uid === uid)?.entries ?? 0,
      locales: Object.fromEntries(locales.map((code) => [code, progressOf(sum(of(uid, code)))])),
    })),
  };
}

type Counted = Counts & { uid: string; locale: string; entries: number };

async function countedByType(strapi: Core.Strapi, scope: Scope, status: Status): Promise<Counted[]> {
  const lines = linesSql(scope, status);
  const sums = COUNTS.map((name) => `sum(line."${name}")::int as "${name}"`);
  const { rows } = await strapi.db.connection.raw<{ rows: Counted[] }>(
    `select line.uid, line.locale, count(*)::int as entries, ${sums.join(', ')} from (${lines.sql}) as line group by 1, 2`,
    lines.values,
  );
  return rows;
}

/** Languages of drafts with texts that are outdated, or translate what the source has no more; the most first. */
export async function outdatedIn(
  strapi: Core.Strapi,
  scope: Scope,
): Promise<{ locale: string; name: string; texts: number }[]> {
  const wanted = scope.flatMap(({ uid, locales }) => locales.map((locale) => ({ uid, locale })));
  const { rows } = await strapi.db.connection.raw<{ rows: { locale: string; texts: number }[] }>(
    `select locale, count(*)::int as texts from ${SCHEMA}.segments
      join unnest(?::text[], ?::text[]) as wanted (content_type, locale) using (content_type, locale)
      where status = 'draft' and state in ('outdated', 'orphaned') group by 1 order by 2 desc, 1`,
    [wanted.map(({ uid }) => uid), wanted.map(({ locale }) => locale)],
  );
  const names = await serviceOf(strapi, 'plugin::i18n.locales').find();
  return rows.map((row) => ({ ...row, name: names.find(({ code }) => code === row.locale)?.name ?? row.locale }));
}

export interface EntryQuery {
  state: 'missing' | 'outdated' | 'blocked' | 'todo' | 'done' | undefined;
  q: string | undefined;
  page: number;
  pageSize: number;
}

/** What is to do in a line, by what was asked for. What a language lacks is missing, whether or not it has a draft. */
const IN_STATE: Record<NonNullable<EntryQuery['state']>, string> = {
  missing: 'segments > outdated + current',
  outdated: 'outdated + orphaned > 0',
  blocked: 'blockers > 0',
  todo: 'segments - current + orphaned + blockers > 0',
  done: 'segments - current + orphaned + blockers = 0',
};

/** Nothing that blocks is overlooked for all there is to translate. */
const ORDER = 'blockers > 0 desc, words - "currentWords" desc, lower(name), "documentId", locale';

/** Every entry in every language asked about: those with blockers first, then most words to do. */
export async function entryList(
  strapi: Core.Strapi,
  scope: Scope,
  status: Status,
  { state, q, page, pageSize }: EntryQuery,
): Promise<EntryList> {
  const lines = linesSql(scope, status);
  const { rows } = await strapi.db.connection.raw<{ rows: ((Line | { uid: null }) & { total: number })[] }>(
    `with wanted as materialized (
      select * from (${lines.sql}) as line
      where ${state ? IN_STATE[state] : 'true'} and strpos(lower(name), lower(?)) > 0
    ), page as (
      select * from wanted order by ${ORDER} limit ? offset ?
    )
    select counted.total, page.* from (select count(*)::int as total from wanted) as counted
    left join page on true
    order by ${ORDER}`,
    [...lines.values, q ?? '', pageSize, (page - 1) * pageSize],
  );
  const total = rows[0]?.total ?? 0;
  return {
    results: rows.flatMap((row): EntryLine[] => {
      if (row.uid === null) return []; // beyond the last page there is the total alone
      const { uid, documentId, name, locale } = row;
      return [{ uid, documentId, name, locale, progress: progressOf(row) }];
    }),
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
}

type Line = Counts & { uid: string; documentId: string; name: string; locale: string };

/**
 * SQL of one line per entry and language. A language without a draft has no segments of its own, so what is there is
 * counted against what the source has.
 */
function linesSql(scope: Scope, status: Status): { sql: string; values: Knex.RawBinding[] } {
  const wanted = scope.flatMap(({ uid, locales }) => locales.map((locale) => ({ uid, locale })));
  return {
    sql: `
      with source as (
        select content_type, document_id, count(*)::int as segments, sum(words)::int as words,
          (array_agg(source order by position))[1] as first_text
        from ${SCHEMA}.segments where status = ? and state = 'source' group by 1, 2
      ), target as (
        select content_type, document_id, locale,
          count(*) filter (where state = 'orphaned')::int as orphaned,
          count(*) filter (where state = 'outdated')::int as outdated,
          count(*) filter (where state = 'current')::int as current,
          coalesce(sum(words) filter (where state = 'current'), 0)::int as current_words,
          coalesce(sum(blockers), 0)::int as blockers
        from ${SCHEMA}.segments where status = ? group by 1, 2, 3
      )
      select source.content_type as uid, source.document_id as "documentId", coalesce(texts.text, '') as name, wanted.locale,
        source.segments, source.words, coalesce(target.orphaned, 0) as orphaned,
        coalesce(target.outdated, 0) as outdated, coalesce(target.current, 0) as current,
        coalesce(target.current_words, 0) as "currentWords",
        coalesce(target.blockers, 0) as blockers
      from source
      join unnest(?::text[], ?::text[]) as wanted (content_type, locale) using (content_type)
      left join target using (content_type, document_id, locale)
      left join ${SCHEMA}.texts on texts.fingerprint = source.first_text`,
    values: [status, status, wanted.map(({ uid }) => uid), wanted.map(({ locale }) => locale)],
  };
}
