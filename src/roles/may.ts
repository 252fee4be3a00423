import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../errors';
import { type Right, serviceOf } from '../strapi';

/** The running person's rights, as Strapi hands them to admin routes. */
export type Ability = object;

/**
 * Whether a person may do something with the entries of a type in a language: what their role lets them do in the
 * content manager. Unpublishing is `publish`. Where a role is for one's own entries only, the answer is no.
 *
 * @param locale null for a type without languages
 * @param field as roles name it (`faqs.answer`); without it, any field counts
 */
export function may(
  strapi: Core.Strapi,
  ability: Ability,
  right: Right,
  uid: UID.ContentType,
  locale: string | null,
  field?: string,
): boolean {
  const permissions = serviceOf(strapi, 'plugin::content-manager.permission-checker');
  const { can } = permissions.create({ userAbility: ability, model: uid });
  return can[right](locale === null ? {} : { locale }, field);
}

const VERBS: Readonly<Record<Right, string>> = {
  read: 'read',
  create: 'create',
  update: 'change',
  delete: 'delete',
  publish: 'publish or unpublish',
};

/**
 * @param field as roles name it; without it, any field counts
 * @throws PolicyError (403) with code `forbidden`
 */
export function assertMay(
  strapi: Core.Strapi,
  ability: Ability,
  right: Right,
  uid: UID.ContentType,
  locale: string | null,
  field?: string,
): void {
  if (may(strapi, ability, right, uid, locale, field)) return;
  const type = strapi.contentType(uid).info.displayName.toLowerCase();
  const what = field === undefined ? `${type} entries` : `“${field}” of ${type} entries`;
  const where = locale === null ? '' : ` in ${locale}`;
  throw contentError(403, 'forbidden', `Your role may not ${VERBS[right]} ${what}${where}.`, {
    locale,
    ...(field !== undefined && { field }),
  });
}
