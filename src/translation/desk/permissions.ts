import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { serviceOf } from '../../strapi';

/** The running person's rights, as Strapi hands them to admin routes. */
export type Ability = object;

/** What a person may do in the languages of a type is what their role lets them do in the content manager. */
export function mayUpdate(
  strapi: Core.Strapi,
  ability: Ability,
  uid: UID.ContentType,
  locale: string,
  field?: string,
): boolean {
  const permissions = serviceOf(strapi, 'plugin::content-manager.permission-checker');
  return permissions.create({ userAbility: ability, model: uid }).can.update({ locale }, field);
}

/** @throws PolicyError (403) with code `forbidden` */
export function assertMayUpdate(strapi: Core.Strapi, ability: Ability, uid: UID.ContentType, locale: string): void {
  if (mayUpdate(strapi, ability, uid, locale)) return;
  const type = strapi.contentType(uid).info.displayName.toLowerCase();
  throw contentError(403, 'forbidden', `Your role may not change ${type} entries in ${locale}.`, { locale });
}

/** Every type with languages, and the languages other than the default one in which this person may change it. */
export async function translatableBy(
  strapi: Core.Strapi,
  ability: Ability | 'everything',
): Promise<{ uid: UID.ContentType; locales: string[] }[]> {
  const { default: sourceLocale, codes } = await knownLocales(strapi);
  return Object.values(strapi.contentTypes)
    .filter(isLocalizedType)
    .map(({ uid }) => ({
      uid,
      locales: codes.filter(
        (code) => code !== sourceLocale && (ability === 'everything' || mayUpdate(strapi, ability, uid, code)),
      ),
    }))
    .filter(({ locales }) => locales.length > 0);
}
