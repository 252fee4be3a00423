import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { dependOn, LANGUAGES_TAG, typeTag } from '../../changes';
import { PUBLIC_TYPES } from '../../content';
import { contentError } from '../../errors';
import { assertKnownLocale, knownLocales } from '../../locales';
import { checkedParameters } from '../../parameters';
import type { Context } from '../context';
import { type Cursor, cursorGone, noCursor, readCursor, type Scope } from './cursor';
import { typeNames } from './entries';
import { answerOf, beginning, pageAfter } from './page';

/** Several values, separated by commas or given one by one. */
const several = z
  .union([z.string(), z.array(z.string()).max(200)], 'must be names, separated by commas')
  .transform((value) => [
    ...new Set(
      [value]
        .flat()
        .flatMap((names) => names.split(','))
        .map((name) => name.trim()),
    ),
  ]);

const isType = (name: string) => (typeNames as readonly string[]).includes(name);

const feedParameters = z.object({
  since: z.string('must be one cursor').optional(),
  type: several.refine((names) => names.every(isType), `must be of ${typeNames.join(', ')}`).optional(),
  locale: several.optional(),
});

/**
 * Answers `GET /api/changes`: everything that is served, then what changed.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `unknown-locale`, StatusError (410) with `cursor-gone`
 */
export async function respondWithChanges(strapi: Core.Strapi, { query }: Pick<Context, 'query'>): Promise<object> {
  const asked = await feedAsked(strapi, query);
  // Whatever anybody changes adds to what comes next.
  dependOn(strapi, [LANGUAGES_TAG, ...PUBLIC_TYPES.map((uid) => typeTag(strapi, uid))]);
  return answerOf('database' in asked ? await pageAfter(strapi, asked) : await beginning(strapi, asked));
}

/** What somebody asks for: from a cursor on, or from the beginning. */
export async function feedAsked(strapi: Core.Strapi, query: unknown): Promise<Cursor | Scope> {
  const { since, type: types, locale: locales } = checkedParameters(feedParameters, query);
  const known = await knownLocales(strapi);
  for (const locale of locales ?? []) assertKnownLocale(locale, known);
  const scope = { ...(types && { types }), ...(locales && { locales }) };
  if (since === undefined) return scope;
  const cursor = readCursor(since);
  if (cursor.types && !cursor.types.every(isType)) throw noCursor();
  if (cursor.locales && !cursor.locales.every((locale) => known.codes.includes(locale)))
    throw cursorGone('everything-changed', stillOf(cursor, known.codes));
  assertSame('type', types, cursor.types);
  assertSame('locale', locales, cursor.locales);
  return cursor;
}

/** What a feed can still be of: of the languages that are configured yet, and of all where none of them is. */
function stillOf({ types, locales = [] }: Scope, codes: readonly string[]): Scope {
  const left = locales.filter((locale) => codes.includes(locale));
  return { ...(types && { types }), ...(left.length > 0 && { locales: left }) };
}

/** A cursor goes on with what it began with: another choice has never been told its beginning. */
function assertSame(parameter: string, asked: string[] | undefined, begun: string[] | undefined): void {
  if (!asked || [...asked].sort().join() === [...(begun ?? [])].sort().join()) return;
  const message = `${parameter} must be what the feed began with${begun ? ` (${begun.join(',')})` : ', which was all'}, or be left out beside since; begin another feed without since.`;
  throw contentError(400, 'invalid-parameter', message, { parameter, ...(begun && { allowed: begun }) });
}
