import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../content';
import { hasDrafts, isLocalizedType } from '../../model';
import type { Scope, Shown } from '../../previews';
import { type Ability, may } from '../../roles';
import { abilityOfUser } from '../../strapi';
import { isToCome, itemsOf, readReleases } from '../releases';
import { languageKey } from '../subject';

/**
 * What a preview shows as things stand now: nothing that whoever made it may not read. Who reads a type in a language is
 * shown, where it is not public yet, the text that it is a translation of, as at the translators' desk.
 *
 * @returns undefined for what has nothing to show any more: its maker may not sign in or read it, the language of the
 *   entry was deleted, or the release was published, when what is drafted since is nobody's who had its link
 */
export async function shownOf(strapi: Core.Strapi, scope: Scope): Promise<Shown | undefined> {
  const ability = await abilityOfUser(strapi, scope.by);
  if (!ability) return undefined;
  if (scope.kind === 'release') {
    const [release] = await readReleases(strapi.db.connection, { id: scope.id });
    if (!release || !isToCome(release)) return undefined;
    const items = await itemsOf(strapi.db.connection, scope.id);
    const hidden = items.filter(({ uid, locale }) => !(uid in strapi.contentTypes) || !mayRead(uid, locale));
    return { ...scope, without: hidden.map(languageKey) };
  }
  const { uid, documentId, locale } = scope;
  const isThere = async () =>
    (await strapi.db.query(uid).count({ where: { documentId, ...(locale !== null && { locale }) } as never })) > 0;
  if (!(uid in strapi.contentTypes) || !mayRead(uid, locale) || !(await isThere())) return undefined;
  const drafted = PUBLIC_TYPES.filter((type) => hasDrafts(strapi.contentType(type)));
  return { ...scope, without: drafted.filter((type) => !mayRead(type, locale)) };

  function mayRead(type: UID.ContentType, language: string | null): boolean {
    return may(strapi, ability as Ability, 'read', type, isLocalizedType(strapi.contentType(type)) ? language : null);
  }
}
