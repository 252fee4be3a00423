import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import type { Coverage, EntryLine, EntryList } from '../contract';
import { SCHEMA, type Status } from '../states';
import { type Counts, progressOf, sum } from './progress';

/** The languages of each type that are asked about. */
export type Scope = readonly { uid: UID.ContentType; locales: readonly string[] }[];

/** How far each type is translated into each language. */
export async function coverage(strapi: Core.Strapi, scope: Scope, status: Status): Promise<Coverage> {
  const { default: sourceLocale } = await knownLocales(strapi);
  const counted = await lines(strapi, scope, status);
  const codes = [...new Set(scope.flatMap(({ locales }) => locales))];
  const of = (uid: string | undefined, code: string) =>
    counted.filter((line) => (uid === undefined || line.uid === uid) && line.locale === code);
  const names: { code: string; name: string }[] = await strapi.plugin('i18n').service('locales').find();
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
      entries: new Set(counted.filter((line) => line.uid === uid).map(({ documentId }) => documentId)).size,
      locales: Object.fromEntries(locales.map((code) => [code, progressOf(sum(of(uid, code)))])),
    })),
  };
}

export interface EntryQuery {
  state: 'missing' | 'outdated' | 'todo' | 'done' | undefined;
  q: string | undefined;
  page: number;
  pageSize: number;
}

/** Every entry in every language asked about, most words to do first. */
export async function entryList(
  strapi: Core.Strapi,
  scope: Scope,
  status: Status,
  { state, q, page, pageSize }: EntryQuery,
): Promise<EntryList> {
  const wanted = (await lines(strapi, scope, status))
    .map(({ uid, documentId, name, locale, ...counts }): EntryLine => {
      return { uid, documentId, name, locale, progress: progressOf(counts) };
    })
    .filter(({ name, progress }) => {
      const found = q === undefined || name.toLocaleLowerCase().includes(q.toLocaleLowerCase());
      return found && isInState(progress, state);
    })
    .sort((a, b) => b.progress.wordsToDo - a.progress.wordsToDo || a.name.localeCompare(b.name));
  const total = wanted.length;
  return {
    results: wanted.slice((page - 1) * pageSize, page * pageSize),
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
}

function isInState(progress: EntryLine['progress'], state: EntryQuery['state']): boolean {
  const open = progress.missing + progress.outdated + progress.orphaned;
  if (state === 'todo') return open > 0;
  if (state === 'done') return open === 0;
  if (state === 'outdated') return progress.outdated + progress.orphaned > 0;
  return state === undefined || progress[state] > 0;
}

type Line = Counts & { uid: string; documentId: string; name: string; locale: string };

/**
 * One line per entry and language. A language without a draft has no segments of its own, so what is there is counted
 * against what the source has.
 */
async function lines(strapi: Core.Strapi, scope: Scope, status: Status): Promise<Line[]> {
  const wanted = scope.flatMap(({ uid, locales }) => locales.map((locale) => [uid, locale]));
  if (wanted.length === 0) return [];
  const { rows } = await strapi.db.connection.raw<{ rows: Line[] }>(
    `with source as (
      select content_type, document_id, count(*)::int as segments, sum(words)::int as words,
        (array_agg(source order by position))[1] as first_text
      from ${SCHEMA}.segments where status = ? and state = 'source' group by 1, 2
    ), target as (
      select content_type, document_id, locale,
        count(*) filter (where state = 'orphaned')::int as orphaned, count(*) filter (where state = 'outdated')::int as outdated, count(*) filter (where state = 'current')::int as current,
        coalesce(sum(words) filter (where state = 'current'), 0)::int as current_words
      from ${SCHEMA}.segments where status = ? group by 1, 2, 3
    )
    select source.content_type as uid, source.document_id as "documentId", texts.text as name, wanted.locale,
      source.segments, source.words, coalesce(target.orphaned, 0) as orphaned, coalesce(target.outdated, 0) as outdated, coalesce(target.current, 0) as current,
      coalesce(target.current_words, 0) as "currentWords"
    from source
    join (values ${wanted.map(() => '(?, ?)').join(', ')}) as wanted (content_type, locale) using (content_type)
    left join target using (content_type, document_id, locale)
    left join ${SCHEMA}.texts on texts.fingerprint = source.first_text
    order by source.content_type, source.document_id`,
    [status, status, ...wanted.flat()],
  );
  return rows;
}
