import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../content';
import { hasDrafts, isLocalizedType } from '../../model';
import type { EntryScope } from '../../previews';
import { type Ability, may } from '../../roles';

/**
 * What somebody's preview of an entry shows: no drafts of types that they may not read, whatever the page embeds. Who
 * reads a type in a language is shown, where it is not public yet, the text that it is a translation of, as at the
 * translators' desk.
 */
export function entryScope(
  strapi: Core.Strapi,
  ability: Ability,
  { uid, documentId, locale }: Pick<EntryScope, 'uid' | 'documentId' | 'locale'>,
): EntryScope {
  const without = PUBLIC_TYPES.filter(
    (type) => hasDrafts(strapi.contentType(type)) && !mayRead(strapi, ability, type, locale),
  );
  return { kind: 'entry', uid, documentId, locale, ...(without.length > 0 && { without }) };
}

function mayRead(strapi: Core.Strapi, ability: Ability, type: UID.ContentType, locale: string | null): boolean {
  return may(strapi, ability, 'read', type, isLocalizedType(strapi.contentType(type)) ? locale : null);
}
