import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { contentError } from '../../errors';
import { assertKnownLocale, knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import type { Ability } from '../../roles';
import type { Assigned } from '../assignments';
import type { AssignRequest, DigestRequest } from '../contract';
import type { Whom } from '../work';

/** The HTTP request and its answer, as Strapi's routes get them: Koa's context. */
export type Context = Parameters<Core.ControllerHandler>[0];

const one = z.string().max(100);

export const queries = {
  none: z.object({}),
  locale: z.object({ locale: one.optional() }),
};

export const bodies = {
  digest: z.object({ wanted: z.boolean() }) satisfies z.ZodType<DigestRequest>,
  assign: z.object({
    locale: one.nullable(),
    person: z.number().int().positive(),
    due: z.iso.date('must be a day like 2027-03-01'),
    note: z.string().trim().max(300, 'must be 300 characters at most').nullish(),
  }) satisfies z.ZodType<AssignRequest>,
};

export async function whomOf(strapi: Core.Strapi, { state }: Context): Promise<Whom> {
  const { user, userAbility } = state as { user: { id: number }; userAbility: Ability };
  return { id: user.id, ability: userAbility, locales: await knownLocales(strapi) };
}

/** @throws NotFoundError (404) unless the address names a type of this project */
export function documentAt(strapi: Core.Strapi, { params }: Context): { uid: UID.ContentType; documentId: string } {
  const model = Object.values(strapi.contentTypes).find(({ uid }) => uid === params.uid && uid.startsWith('api::'));
  if (model) return { uid: model.uid, documentId: String(params.documentId) };
  throw contentError(404, 'not-found', `There is no type "${String(params.uid).slice(0, 100)}".`);
}

/**
 * What a request is about: a language of the entry that its address names, or the entry as a whole.
 *
 * @param locale null or nothing for the entry as a whole
 * @throws ValidationError (400) with code `unknown-locale`
 */
export async function assignedAt(
  strapi: Core.Strapi,
  ctx: Context,
  locale: string | null | undefined,
): Promise<Assigned> {
  const document = documentAt(strapi, ctx);
  if (locale === null || locale === undefined || !isLocalizedType(strapi.contentType(document.uid)))
    return { ...document, locale: null };
  assertKnownLocale(locale, await knownLocales(strapi));
  return { ...document, locale };
}
