import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../content';
import { type Reading, readingOf } from '../../served';
import { type Context, withQuery } from '../context';
import type { CanonicalQuery } from '../query';
import type { Shape } from '../representation';
import { askedOfRead } from './asked';
import { derivedIn } from './derived';

const EVERY_READ = PUBLIC_TYPES.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);

/** A row as Strapi reads it. */
export type Entry = Record<string, unknown> & { id: number; documentId: string };

/** What is made of a page, where that is not all of it. */
export interface Use {
  /** Attributes; all if left out. */
  members?: readonly string[] | undefined;
  /** Types of which no more is shown than what they are called and where they are. */
  onlyNamed?: readonly UID.ContentType[] | undefined;
  /** Attributes of types that say, if true, that nothing else is shown of an entry. */
  unlessTrue?: Partial<Record<UID.ContentType, string>> | undefined;
}

/** What is asked about entries of one type, checked and in canonical form. */
export interface Question {
  uid: UID.ContentType;
  reading: Reading;
  query: CanonicalQuery;
  derived: NonNullable<Shape['derived']>;
  /** Which approvals, and what of each; the whole of all if undefined. */
  approvals?: CanonicalQuery | undefined;
  /** Attributes that are read to work others out, and not shown. */
  beside?: readonly string[];
  /** What is made of it; all if left out. */
  use?: Use;
  /** Those whose approvals are asked for; all if undefined. */
  regions: readonly string[] | undefined;
  /** Whether what is shown of each is what usually is, whatever was asked for. */
  showsUsual?: boolean;
  /** Whether it is asked for nothing in particular, by somebody who may read every public type. */
  isUsual: boolean;
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
  const { reading, regions, query } = askedOfRead(strapi, uid, context, context.params.id === undefined);
  const { derived: usually = [], ...shape } = byDefault;
  const read = { uid, reading: await readingOf(strapi, reading), regions };
  if (isPlain(strapi, uid, query) && (await mayReadEverything(strapi, context)))
    return { ...read, query: { ...query, ...shape }, derived: usually, isUsual: true };
  const { derived, approvals, stored, beside } = derivedIn(uid, query);
  // Strapi knows nothing of what is worked out.
  const checked = withQuery(context, stored);
  await checks.validateQuery(checked);
  const asked = await checks.sanitizeQuery(checked);
  const whole = !query.fields && !query.populate;
  return {
    ...read,
    query: { ...asked, ...(whole && shape), sort: fullSort(strapi, uid, asked.sort) },
    derived: whole ? usually : derived,
    approvals,
    beside,
    showsUsual: whole,
    isUsual: false,
  };
}

/** Whether a query says nothing but which page of a list it wants. */
function isPlain(strapi: Core.Strapi, uid: UID.ContentType, { pagination, sort, ...query }: CanonicalQuery): boolean {
  if (!isUsualSort(strapi, uid, sort)) return false;
  const said = Object.keys((pagination ?? {}) as object);
  return Object.keys(query).length === 0 && said.every((name) => name === 'page' || name === 'pageSize');
}

/** By the rules that somebody has, which are the same object for everybody of the public. */
const everythingRead = new WeakMap<object, Promise<boolean>>();

/** What Strapi would leave out of an answer is then nothing: a custom token may have the right to some types only. */
function mayReadEverything(strapi: Core.Strapi, { state: { auth } }: Context): Promise<boolean> {
  const rules = (auth as { ability?: object | null } | undefined)?.ability;
  const known = rules && everythingRead.get(rules);
  if (known) return known;
  const may = strapi.auth.verify(auth, { scope: EVERY_READ }).then(
    () => true,
    () => false,
  );
  if (rules) everythingRead.set(rules, may);
  return may;
}

const LAST = 'documentId:asc';

/** Lists are sorted to the end: rows that compare equal could otherwise be on two pages, or on none. */
export function fullSort(strapi: Core.Strapi, uid: UID.ContentType, sort: unknown): string[] {
  const asked = Array.isArray(sort) ? (sort as string[]) : [];
  const byName = asked.length === 0 && 'name' in strapi.contentType(uid).attributes ? ['name:asc'] : [];
  const isFull = asked.some((order) => order.startsWith('documentId:'));
  return [...asked, ...byName, ...(isFull ? [] : [LAST])];
}

/** Whether a list is sorted as it is anyway. */
export function isUsualSort(strapi: Core.Strapi, uid: UID.ContentType, sort: unknown): boolean {
  return fullSort(strapi, uid, sort).join() === fullSort(strapi, uid, []).join();
}
