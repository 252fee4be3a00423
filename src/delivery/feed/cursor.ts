import { z } from 'zod';
import { contentError } from '../../errors';

/** What a feed is of: all types and languages where none are named. Facts have no language, and are in every feed. */
export interface Scope {
  types?: string[];
  locales?: string[];
}

/** The last entry of a page that was told: in the order of types, languages and documents. */
export interface Place {
  type: string;
  locale: string | null;
  documentId: string;
}

/** The last line of a page that was told, of changes that were committed together. */
export interface Within {
  kept: string;
  documentId: string;
  locale: string;
}

/** How far somebody is. What was changed at `position` or earlier is told; see `changes/log`. */
export interface Cursor extends Scope {
  /** Which database the position is of. */
  database: string;
  position: number;
  /** While everything is told for the first time. */
  after?: Place;
  within?: Within;
}

/** PostgreSQL has no text with a NUL in it. */
const text = z
  .string()
  .max(100)
  .regex(/^[^\0]*$/);
const code = text.min(1);
const place = z.tuple([code, code.nullable(), code]);
const line = z.tuple([code, text, text]);

/** As it is written: one letter for each, since it is part of an address. */
const written = z.strictObject({
  d: z.string().regex(/^[0-9a-f]{32}$/),
  p: z.number().nonnegative().max(Number.MAX_SAFE_INTEGER),
  t: z.array(code).max(50).optional(),
  l: z.array(code).max(200).optional(),
  a: place.optional(),
  w: line.optional(),
});

/** A cursor as clients get it: they keep it, and read nothing in it. */
export function writeCursor({ database, position, types, locales, after, within }: Cursor): string {
  const parts: z.infer<typeof written> = {
    d: database,
    p: position,
    t: types,
    l: locales,
    a: after && [after.type, after.locale, after.documentId],
    w: within && [within.kept, within.documentId, within.locale],
  };
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** No cursor is longer. */
const LONGEST = 4000;

/** @throws ValidationError (400) with code `invalid-parameter` for what is no cursor */
export function readCursor(text: string): Cursor {
  const read = written.safeParse(text.length <= LONGEST ? parsed(text) : undefined);
  if (!read.success) throw noCursor();
  const { d, p, t, l, a, w } = read.data;
  return {
    database: d,
    position: p,
    ...(t && { types: t }),
    ...(l && { locales: l }),
    ...(a && { after: { type: a[0], locale: a[1], documentId: a[2] } }),
    ...(w && { within: { kept: w[0], documentId: w[1], locale: w[2] } }),
  };
}

/** The error (400, code `invalid-parameter`) for what nobody was given as a cursor. */
export function noCursor(): Error {
  const message = 'since must be a `nextCursor` of an answer, unchanged, or be left out.';
  return contentError(400, 'invalid-parameter', message, { parameter: 'since' });
}

function parsed(text: string): unknown {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Why what a cursor stands for cannot be told from there on. */
type Reason = 'too-old' | 'other-database' | 'everything-changed';

const REASONS: Record<Reason, string> = {
  'too-old': 'What changed since then is not kept any more',
  'other-database': 'The cursor is of another database than this one',
  'everything-changed': 'Languages were configured anew, so any entry may be another one',
};

/** The error (410, code `cursor-gone`) for whoever has to begin anew, which says how. */
export function cursorGone(reason: Reason, scope: Scope): Error {
  const startAgain = `/api/changes${questionOf(scope)}`;
  return contentError(410, 'cursor-gone', `${REASONS[reason]}. Drop your copy and start again with ${startAgain}.`, {
    reason,
    startAgain,
  });
}

function questionOf({ types, locales }: Scope): string {
  const query = new URLSearchParams({
    ...(types && { type: types.join(',') }),
    ...(locales && { locale: locales.join(',') }),
  }).toString();
  return query && `?${query.replaceAll('%2C', ',')}`;
}
