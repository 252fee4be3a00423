import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { contentError } from '../../errors';
import { assertKnownLocale, knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { wholeNumber } from '../../parameters';
import type { Ability } from '../../roles';
import type { Document } from '../states';

/** The HTTP request and its answer, as Strapi's routes get them: Koa's context. */
export type Context = Parameters<Core.ControllerHandler>[0];

const one = z.string().max(100);
const status = z.enum(['draft', 'published']).default('draft');
const several = z.union([one, z.array(one).max(1000)]).transform((value) => [value].flat());
const fingerprint = z.string().regex(/^[0-9a-f]{32}$/, 'must be a fingerprint as it was read');
/** Of one text. */
const MOST_CHARACTERS = 100_000;
const flag = (byDefault: boolean) =>
  z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(byDefault);

export const queries = {
  coverage: z.object({ status }),
  entries: z.object({
    locale: one.optional(),
    type: one.optional(),
    state: z.enum(['missing', 'outdated', 'blocked', 'todo', 'done']).optional(),
    q: z.string().max(200).optional(),
    page: wholeNumber(100_000, 1),
    pageSize: wholeNumber(100, 25),
    status,
  }),
  entry: z.object({ locale: one }),
  export: z.object({
    locale: one,
    type: several.optional(),
    documentId: several.optional(),
    state: z.enum(['todo', 'all']).default('todo'),
    source: status,
    version: z.enum(['1.2', '2.0']).default('1.2'),
    copySource: flag(false),
  }),
};

export const bodies = {
  save: z.object({
    segments: z
      .array(
        z.object({
          path: z.string().max(500),
          text: z.string().max(MOST_CHARACTERS, 'This text is far too long: at most 100,000 characters are taken.'),
          source: fingerprint,
          target: fingerprint.nullable(),
        }),
      )
      .max(2000),
  }),
  confirm: z.object({
    segments: z.array(z.object({ path: z.string().max(500), source: fingerprint, target: fingerprint })).max(2000),
  }),
  check: z.object({
    uid: z.string(),
    documentId: z.string(),
    locale: one,
    path: z.string().max(500),
    text: z.string().max(MOST_CHARACTERS),
  }),
  mark: z.object({ kind: z.enum(['typo', 'meaning', 'safety']) }),
  import: z.object({ dryRun: flag(true), decisions: z.string().max(5_000_000).optional() }),
  decisions: z.record(
    z.string(),
    z.object({ take: z.enum(['ours', 'theirs']), source: fingerprint, target: fingerprint.nullable() }),
  ),
};

export function abilityOf({ state }: Context): Ability {
  return (state as { userAbility: Ability }).userAbility;
}

/** @throws NotFoundError (404) unless the type exists and has languages */
export function localizedUid(strapi: Core.Strapi, uid: unknown): UID.ContentType {
  const model = Object.values(strapi.contentTypes).find((type) => type.uid === uid);
  if (model && isLocalizedType(model)) return model.uid;
  throw contentError(404, 'not-found', `There is no type "${String(uid).slice(0, 100)}" that is translated.`);
}

export function documentAt(strapi: Core.Strapi, { params }: Context): Document {
  return { uid: localizedUid(strapi, params.uid), documentId: String(params.documentId) };
}

/** @throws ValidationError (400) unless it is a known language other than the source's */
export async function targetLocale(strapi: Core.Strapi, locale: string): Promise<string> {
  const known = await knownLocales(strapi);
  assertKnownLocale(locale, known);
  if (locale !== known.default) return locale;
  throw contentError(400, 'invalid-parameter', `${locale} is the source language: translate into another one.`, {
    parameter: 'locale',
    allowed: known.codes.filter((code) => code !== known.default),
  });
}
