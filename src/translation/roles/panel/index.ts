/**
 * Whose role is for some languages only sees and changes those in Strapi's content manager. Strapi looks at the
 * languages of a role where it has read the one entry that a request is about; other routes take any language from
 * anybody, and answers show the drafts of the other ones.
 */
import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../../errors';
import { knownLocales } from '../../../locales';
import { type Ability, guardPanelRoutes, type Languages, languagesOf } from '../../../strapi';
import { withoutOtherLanguages } from './otherLanguages';
import { CONTENT_MANAGER, I18N, type Need, type PanelRequest, type Reader } from './requests';

const MIDDLEWARE = 'global::own-languages';
const READERS = { 'content-manager': CONTENT_MANAGER, i18n: I18N };

export interface PanelContext {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { userAbility?: unknown; route: { handler: string; info: { pluginName: string } } };
  body: unknown;
}

export function guardPanel(strapi: Core.Strapi): void {
  for (const [plugin, readers] of Object.entries(READERS)) {
    const guarded = Object.entries(readers).map(([handler, reader]) => [handler, reader !== null]);
    guardPanelRoutes(strapi, plugin, Object.fromEntries(guarded), MIDDLEWARE);
  }
}

/**
 * Lets a request to a guarded route through if its sender has the right that it takes in every language it names, and
 * leaves what is in other languages out of the answer.
 *
 * @throws PolicyError (403) with code `forbidden`
 */
export async function inOwnLanguages(
  strapi: Core.Strapi,
  context: PanelContext,
  next: () => Promise<void>,
): Promise<void> {
  const { handler, info } = context.state.route;
  const reader = READERS[info.pluginName as keyof typeof READERS]?.[handler] as Reader | undefined;
  const request = {
    params: context.params,
    query: context.query,
    body: (context.request.body ?? {}) as PanelRequest['body'],
  };
  const type = Object.values(strapi.contentTypes).find(({ uid }) => uid === reader?.type(request));
  if (!reader || !type) return next(); // Strapi refuses what is no type
  const ability = context.state.userAbility as Ability;
  for (const need of reader.needs(request)) await assertHeld(strapi, ability, type.uid, need);
  await next();
  const readable = languagesOf(ability, 'read', type.uid);
  if (readable !== 'every') context.body = withoutOtherLanguages(context.body, readable);
}

async function assertHeld(strapi: Core.Strapi, ability: Ability, uid: UID.ContentType, need: Need): Promise<void> {
  const field = typeof need.field === 'string' ? need.field : undefined;
  const held = union(need.anyOf.map((right) => languagesOf(ability, right, uid, field)));
  if (held === 'every') return;
  const named = [need.language].flat().filter((one) => one !== undefined && one !== null && one !== '');
  if (named.length === 0 && !need.list) named.push((await knownLocales(strapi)).default);
  if (held.size > 0 && named.every((one) => typeof one === 'string' && held.has(one))) return;
  throw contentError(403, 'forbidden', 'Your role does not allow this in that language.');
}

function union(languages: Languages[]): Languages {
  const all = new Set<string>();
  for (const some of languages) {
    if (some === 'every') return some;
    for (const one of some) all.add(one);
  }
  return all;
}
