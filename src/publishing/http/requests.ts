import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { contentError } from '../../errors';
import { assertKnownLocale, knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { wholeNumber } from '../../parameters';
import { type Ability, assertMay, may } from '../../roles';
import type { CheckRequest, PublishRequest, ReviewedRequest } from '../contract';

/** The HTTP request and its answer, as Strapi's routes get them: Koa's context. */
export type Context = Parameters<Core.ControllerHandler>[0];

const one = z.string().max(100);
const several = z.union([one, z.array(one).max(100)]).transform((value) => [value].flat());

export const queries = {
  none: z.object({}),
  locale: z.object({ locale: one.optional() }),
  timeline: z.object({ locale: one.optional(), before: z.coerce.number().int().positive().optional() }),
  since: z.object({ since: z.coerce.number('must be the number of a line').int().positive() }),
  documents: z.object({ documentId: several }),
  consequences: z.object({ action: z.enum(['unpublish', 'delete']), documentId: several, locale: several.optional() }),
  page: z.object({ page: wholeNumber(100_000, 1) }),
};

/** Why somebody publishes over blockers: long enough to say something. */
export const override = z.object({
  reason: z.string().trim().min(10, 'must say why, in at least ten characters').max(2000),
});

export const bodies = {
  check: z.object({
    uid: z.string().max(200),
    documentId: one.optional(),
    locale: one.optional(),
    values: z.record(z.string(), z.unknown()),
  }) satisfies z.ZodType<CheckRequest>,
  publish: z.object({
    locales: z.array(one).min(1).max(100).optional(),
    override: override.optional(),
  }) satisfies z.ZodType<PublishRequest>,
  reviewed: z.object({ locale: one, reviewedBy: one.optional() }) satisfies z.ZodType<ReviewedRequest>,
};

export function abilityOf({ state }: Context): Ability {
  return (state as { userAbility: Ability }).userAbility;
}

/** The number of the person whose session it is. */
export function personOf({ state }: Context): number {
  return (state as { user: { id: number } }).user.id;
}

/** The number of the release in an address. @throws NotFoundError (404) with code `not-found` for what is none */
export function releaseAt({ params }: Context): number {
  const id = Number(params.id);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw contentError(404, 'not-found', 'There is no such release.');
}

/** Whether the person may publish over blockers: an administrator, whose role may everything. */
export function mayOverride({ state }: Context): boolean {
  const { user } = state as { user?: { roles?: { code?: string }[] } };
  return user?.roles?.some(({ code }) => code === 'strapi-super-admin') ?? false;
}

/** @throws NotFoundError (404) unless it is a type of this project */
export function knownUid(strapi: Core.Strapi, uid: unknown): UID.ContentType {
  const model = Object.values(strapi.contentTypes).find((type) => type.uid === uid && type.uid.startsWith('api::'));
  if (model) return model.uid;
  throw contentError(404, 'not-found', `There is no type "${String(uid).slice(0, 100)}".`);
}

/**
 * The language that a request names.
 *
 * @param asked undefined for the default one
 * @returns null for a type without languages
 * @throws ValidationError (400) with code `unknown-locale`
 */
export async function localeAsked(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  asked: string | undefined,
): Promise<string | null> {
  if (!isLocalizedType(strapi.contentType(uid))) return null;
  const known = await knownLocales(strapi);
  const locale = asked ?? known.default;
  assertKnownLocale(locale, known);
  return locale;
}

/** The same of several: without any, the default one. */
export async function localesAsked(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  asked: readonly string[],
): Promise<(string | null)[]> {
  const locales: (string | null)[] = [];
  for (const code of asked.length > 0 ? asked : [undefined]) locales.push(await localeAsked(strapi, uid, code));
  return locales;
}

/** @throws PolicyError (403) with code `forbidden` unless the person may read the type in some language */
export async function assertMayReadSome(strapi: Core.Strapi, ctx: Context, uid: UID.ContentType): Promise<void> {
  const locales = isLocalizedType(strapi.contentType(uid)) ? (await knownLocales(strapi)).codes : [null];
  if (!locales.some((locale) => may(strapi, abilityOf(ctx), 'read', uid, locale)))
    assertMay(strapi, abilityOf(ctx), 'read', uid, locales[0] ?? null);
}
