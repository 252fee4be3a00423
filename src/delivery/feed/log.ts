import type { Core, UID } from '@strapi/strapi';
import { affectedLocales, type Change, changeIn, isShown, type Line } from '../../changes';
import { EVERYTHING, LANGUAGES } from '../../history';
import { isLocalizedType } from '../../model';
import { ask, readingOf, statement } from '../../served';
import { type Cursor, cursorGone, type Within } from './cursor';

/** One language of a document that is another one since. */
export interface Touched {
  uid: UID.ContentType;
  documentId: string;
  /** Undefined of a type without languages. */
  locale: string | undefined;
  position: number;
  /** Whether it appeared or went; if not, what is not there in a language never was, or is told to be gone later. */
  mayBeGone: boolean;
}

/** What a stretch of the log says. */
export interface Stretch {
  touched: Touched[];
  /** From where it goes on. */
  position: number;
  within?: Within;
  /** Whether it goes on. */
  hasMore: boolean;
}

/** Which database it is, and the position of its last change. */
export interface Clock {
  database: string;
  position: number;
}

interface Told {
  database: string;
  forgotten: number;
  lines: (Line & { kept: string })[];
}

/** `$1` is the position from which on, `$2` to `$4` after which line of it, `$5` tables, `$6` how many at most. */
const LINES = `clock.database, clock.forgotten,
  (select coalesce(json_agg(line), '[]') from (
    select position, kept, "documentId", locale, attributes, slugs from changes
    where (moment, kept, "documentId", locale) > (timestamptz 'epoch' + $1::float8 * interval '1 microsecond', $2::text, $3::text, $4::text)
      and kept = any ($5::text[])
    order by moment, kept, "documentId", locale limit $6) as line) as lines from clock`;

/** Lines of a page, each of which may be about every language. */
const MOST_LINES = 100;

/** Which database is read, and up to which change. */
export async function clockOf(strapi: Core.Strapi): Promise<Clock> {
  const { row } = await ask<Clock>(
    strapi,
    await readingOf(strapi, {}),
    statement(strapi, 'clock', 'clock.database from clock', true),
    () => [],
  );
  return row;
}

/**
 * What changed since a cursor, in the order of the commits: at most a page of it. A document that changed several times
 * in it is there once, where it changed last.
 *
 * @param types whose changes are asked for
 * @throws StatusError (410) with code `cursor-gone`
 */
export async function stretchAfter(
  strapi: Core.Strapi,
  cursor: Cursor,
  types: readonly UID.ContentType[],
): Promise<Stretch> {
  const { row, reading } = await ask<Told & Clock>(
    strapi,
    await readingOf(strapi, {}),
    statement(strapi, 'changes', LINES, true),
    () => [
      // From the next moment on, unless part of this one is told.
      cursor.within ? cursor.position : cursor.position + 1,
      ...(cursor.within ? [cursor.within.kept, cursor.within.documentId, cursor.within.locale] : ['', '', '']),
      [EVERYTHING, LANGUAGES, ...types.map((uid) => strapi.db.metadata.get(uid).tableName)],
      MOST_LINES,
    ],
  );
  // One that is ahead comes from before the database was put back.
  if (row.database !== cursor.database || cursor.position > row.position) throw cursorGone('other-database', cursor);
  // Part of what was committed together is forgotten with the rest of it.
  if (cursor.within ? cursor.position <= row.forgotten : cursor.position < row.forgotten)
    throw cursorGone('too-old', cursor);
  const touched = new Map<string, Touched>();
  const { codes, default: origin } = JSON.parse(reading.among) as { codes: string[]; default: string };
  for (const line of row.lines) {
    const change: Change = changeIn(strapi, line);
    if (change.what !== 'entry') throw cursorGone('everything-changed', cursor);
    if (!isShown(strapi, change)) continue;
    for (const locale of affectedLocales(strapi, change, { locales: codes, origin })) {
      if (locale && cursor.locales && !cursor.locales.includes(locale)) continue;
      const { uid, documentId } = change;
      const key = [uid, documentId, locale].join(' ');
      const mayBeGone = change.attributes === null || touched.get(key)?.mayBeGone === true;
      touched.delete(key); // the last place counts
      touched.set(key, { uid, documentId, locale, position: line.position, mayBeGone });
    }
  }
  const last = row.lines.length === MOST_LINES ? row.lines.at(-1) : undefined;
  return {
    touched: [...touched.values()],
    position: last?.position ?? row.position,
    ...(last && { within: { kept: last.kept, documentId: last.documentId, locale: last.locale } }),
    hasMore: last !== undefined,
  };
}

/** The languages of a feed in which a type is told: undefined for none. */
export function localesTold(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  configured: readonly string[],
  asked: readonly string[] | undefined,
): readonly (string | undefined)[] {
  if (!isLocalizedType(strapi.contentType(uid))) return [undefined];
  return configured.filter((code) => !asked || asked.includes(code));
}
