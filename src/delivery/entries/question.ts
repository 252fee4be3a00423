import type { Core, UID } from '@strapi/strapi';
import { type Reading, readingOf } from '../../served';
import { type Context, withQuery } from '../context';
import type { CanonicalQuery } from '../query';
import { derivedRelations, type Shape } from '../representation';
import { askedOfRead } from './asked';

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
  byDefault: Shape,
): Promise<Question> {
  const { reading, region, query } = askedOfRead(strapi, uid, context, context.params.id === undefined);
  const { populate, ...parameters } = query;
  const workedOut = derivedRelations(uid).filter((name) => populate?.[name]);
  // Strapi knows nothing of what is worked out.
  const stored = Object.entries(populate ?? {}).filter(([name]) => !(workedOut as string[]).includes(name));
  const checked = withQuery(context, { ...parameters, ...(populate && { populate: Object.fromEntries(stored) }) });
  await checks.validateQuery(checked);
  const asked = await checks.sanitizeQuery(checked);
  const whole = !parameters.fields && !populate;
  const { derived: usually = [], ...shape } = byDefault;
  return {
    uid,
    reading: await readingOf(strapi, reading),
    query: { ...asked, ...(whole && shape), sort: fullSort(strapi, uid, asked.sort) },
    derived: whole ? usually : workedOut,
    region,
  };
}

/** Lists are sorted to the end: rows that compare equal could otherwise be on two pages, or on none. */
export function fullSort(strapi: Core.Strapi, uid: UID.ContentType, sort: unknown): string[] {
  const asked = Array.isArray(sort) ? (sort as string[]) : [];
  const byName = asked.length === 0 && 'name' in strapi.contentType(uid).attributes ? ['name:asc'] : [];
  return [...asked, ...byName, 'documentId:asc'];
}
