import type { Core, UID } from '@strapi/strapi';
import type { Context } from '../context';
import { type Reading, readingOf } from '../locale-rule';
import { type CanonicalQuery, canonicalQuery, pageSizeOf, refuseHostileQuery, Spending } from '../query';
import { FACTS, hasAlternates, hasApprovals, type Shape } from '../representation';
import { ownParameters, type Parameters } from './parameters';

/** Parameters of Strapi's REST API beside those that every level of a question has; policies look at the last two. */
const STRAPIS_OWN = ['pagination', '_q', 'publicationFilter', 'hasPublishedVersion'];

/** A row as Strapi reads it. */
export type Entry = Record<string, unknown> & { id: number; documentId: string };

/** What is asked about entries of one type, checked and in canonical form. */
export interface Question {
  uid: UID.ContentType;
  reading: Reading;
  query: CanonicalQuery;
  derived: NonNullable<Shape['derived']>;
  region: string | undefined;
}

/** Strapi's checks, as its core controllers have them. */
export interface Checks {
  validateQuery(context: Context): Promise<void>;
  sanitizeQuery(context: Context): Promise<Record<string, unknown>>;
}

/**
 * Reads and checks what a client asks for.
 *
 * @param byDefault what an entry holds if neither `fields` nor `populate` says so
 * @throws ValidationError (400) with code `invalid-parameter` or `unknown-locale`
 */
export async function askedIn(
  context: Context,
  strapi: Core.Strapi,
  uid: UID.ContentType,
  checks: Checks,
  byDefault: Shape = FACTS[uid] ?? { populate: {} },
): Promise<Question> {
  const { reading, region, query } = readOnce(strapi, uid, context, context.params.id === undefined);
  const { populate, ...parameters } = query;
  const { alternates, approvals, ...relations } = populate ?? {};
  context.query = { ...parameters, ...(populate && { populate: relations }) } as typeof context.query;
  await checks.validateQuery(context);
  const asked = await checks.sanitizeQuery(context);
  const whole = !parameters.fields && !populate;
  const { derived: usually = [], ...shape } = byDefault;
  const derived = whole
    ? usually
    : [
        ...(alternates && hasAlternates(strapi, uid) ? (['alternates'] as const) : []),
        ...(approvals && hasApprovals(uid) ? (['approvals'] as const) : []),
      ];
  return {
    uid,
    reading: await readingOf(strapi, reading),
    query: { ...asked, ...(whole && shape), sort: fullSort(strapi, uid, asked.sort) },
    derived,
    region,
  };
}

/** What a request asks of entries, read without asking the database. */
interface Asked extends Omit<Parameters, 'rest'> {
  query: CanonicalQuery;
  spending: Spending;
}

/**
 * Reads what a request asks of entries of a type, the first time that somebody wants to know.
 *
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function readOnce(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { query, state }: Pick<Context, 'query' | 'state'>,
  isList: boolean,
): Asked {
  const kept = state as { asked?: Asked };
  kept.asked ??= read(strapi, uid, query, isList);
  return kept.asked;
}

function read(strapi: Core.Strapi, uid: UID.ContentType, query: Record<string, unknown>, isList: boolean): Asked {
  refuseHostileQuery(query);
  const { rest, ...own } = ownParameters(query);
  const spending = new Spending();
  return { ...own, query: canonical(strapi, uid, rest, isList, spending), spending };
}

function canonical(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { pagination, ...query }: Record<string, unknown>,
  isList: boolean,
  spending: Spending,
): CanonicalQuery {
  const derived = [...(hasAlternates(strapi, uid) ? ['alternates'] : []), ...(hasApprovals(uid) ? ['approvals'] : [])];
  const rows = isList ? pageSizeOf((pagination ?? {}) as Record<string, unknown>) : 1;
  const whole = { ...query, ...(pagination !== undefined && { pagination }) };
  return canonicalQuery(strapi, uid, whole, { parameters: STRAPIS_OWN, derived, rows }, spending);
}

/** Lists are sorted to the end: rows that compare equal could otherwise be on two pages, or on none. */
export function fullSort(strapi: Core.Strapi, uid: UID.ContentType, sort: unknown): string[] {
  const asked = Array.isArray(sort) ? (sort as string[]) : [];
  const byName = asked.length === 0 && 'name' in strapi.contentType(uid).attributes ? ['name:asc'] : [];
  return [...asked, ...byName, 'documentId:asc'];
}
