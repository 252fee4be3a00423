/** Filters of the content manager's lists that editors want and Strapi cannot say. */
import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import { assertKnownLocale, knownLocales } from '../../locales';
import { type Ability, assertMay } from '../../roles';
import { narrowLists } from '../../strapi';
import { NOT_IN, REVIEW_OVERDUE, SHOW } from '../contract';
import { notIn } from './notIn';
import { overdue } from './overdue';
import { takeShown } from './take';

export function registerFilters(strapi: Core.Strapi): void {
  narrowLists(strapi, async (ctx, uid) => {
    const values = uid.startsWith('api::') ? takeShown(ctx.request.query as Record<string, unknown>) : [];
    if (values.length === 0) return undefined;
    const { userAbility } = ctx.state as { userAbility: Ability };
    const filters: object[] = [];
    for (const value of values) filters.push(await filterOf(strapi, userAbility, uid as UID.ContentType, value));
    return { $and: filters };
  });
}

/**
 * @throws ValidationError (400) with code `invalid-parameter` for a filter that the type does not have
 * @throws PolicyError (403) with code `forbidden` for a language that the person may not see: which entries it lacks
 *   says which ones it has
 */
async function filterOf(strapi: Core.Strapi, ability: Ability, uid: UID.ContentType, value: string): Promise<object> {
  if (value === REVIEW_OVERDUE) return overdue(strapi, uid) ?? refuse(value);
  if (!value.startsWith(NOT_IN)) return refuse(value);
  const locale = value.slice(NOT_IN.length);
  assertKnownLocale(locale, await knownLocales(strapi));
  const filter = notIn(strapi, uid, locale) ?? refuse(value);
  assertMay(strapi, ability, 'read', uid, locale);
  return filter;
}

function refuse(value: string): never {
  const message = `${SHOW} cannot be "${value.slice(0, 100)}" for this type.`;
  throw contentError(400, 'invalid-parameter', message, { parameter: SHOW });
}
