import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { contentError } from '../../errors';
import { assertKnownLocale, knownLocales } from '../../locales';
import { attributesOf } from '../../model';
import { checkedParameters } from '../../parameters';
import { type Ability, assertMay } from '../../roles';
import { followsName, slugFor } from '../../slugs';
import { addSessionRoutes, type SessionRoute } from '../../strapi';
import type { SlugAnswer } from '../contract';
import { approvalsOf } from './approvals';

type Context = Parameters<Core.ControllerHandler>[0];
type Handler = (strapi: Core.Strapi, ctx: Context) => Promise<unknown>;

const text = z.string().max(300);
const slugQuery = z.object({ locale: text.optional(), documentId: text.optional(), name: text });

const ROUTES: readonly [path: string, handler: Handler][] = [
  [
    '/approvals/:uid/:documentId',
    async (strapi, ctx) => {
      const { uid = '', documentId = '' } = ctx.params as Record<string, string>;
      checkedParameters(z.object({}), ctx.query);
      return approvalsOf(strapi, abilityOf(ctx), { uid, documentId });
    },
  ],
  ['/slug/:uid', getSlug],
];

/** What the edit views ask. */
export function registerRoutes(strapi: Core.Strapi): void {
  const routes = ROUTES.map(([path, handler]): SessionRoute => {
    return [
      'GET',
      path,
      async (app, ctx) => {
        ctx.body = { data: await handler(app, ctx) };
      },
    ];
  });
  addSessionRoutes(strapi, 'edit-views', routes);
}

async function getSlug(strapi: Core.Strapi, ctx: Context): Promise<SlugAnswer> {
  const uid = addressed(strapi, ctx.params.uid);
  const { locale: asked, documentId, name } = checkedParameters(slugQuery, ctx.query);
  const known = await knownLocales(strapi);
  const locale = asked ?? known.default;
  assertKnownLocale(locale, known);
  assertMay(strapi, abilityOf(ctx), documentId ? 'update' : 'create', uid, locale);
  const entry = { uid, documentId, locale };
  return { slug: await slugFor(strapi, entry, name), follows: await followsName(strapi, entry) };
}

/** @throws NotFoundError (404) unless it is a type of this project that has addresses */
function addressed(strapi: Core.Strapi, uid: unknown): UID.ContentType {
  const model = Object.values(strapi.contentTypes).find((type) => type.uid === uid && type.uid.startsWith('api::'));
  if (model && attributesOf(model).slug?.type === 'uid') return model.uid;
  throw contentError(404, 'not-found', 'There is no such type with addresses.');
}

function abilityOf({ state }: Context): Ability {
  return (state as { userAbility: Ability }).userAbility;
}
