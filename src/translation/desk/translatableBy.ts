import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { type Ability, may } from '../../roles';

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
        (code) => code !== sourceLocale && (ability === 'everything' || may(strapi, ability, 'update', uid, code)),
      ),
    }))
    .filter(({ locales }) => locales.length > 0);
}
