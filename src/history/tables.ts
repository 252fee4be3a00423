import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../content';
import { attributesOf, hasDrafts } from '../model';
import { quoted } from '../schemas';
import { joinTableOf } from '../strapi';
import { fileTables } from './files';
import { isPublished, type Kept, withId } from './kept';
import { FORMER_SLUGS, REPLACED } from './own';
import { partTables } from './parts';

/**
 * Everything that a page is made of, in the order in which it is to be looked at: whether a row is shown may depend on
 * what is kept of the tables before its own.
 */
export function keptTables(strapi: Core.Strapi): Kept[] {
  return [
    ...PUBLIC_TYPES.map((uid) => entries(strapi, uid)),
    ...PUBLIC_TYPES.flatMap((uid) => links(strapi, uid)),
    ...partTables(strapi),
    ...fileTables(strapi),
    withId(strapi, strapi.db.metadata.get('plugin::i18n.locale').tableName, { ends: { a: 'id' }, isShown: 'true' }),
    settings(strapi),
    REPLACED,
    FORMER_SLUGS,
  ];
}

function entries(strapi: Core.Strapi, uid: UID.ContentType): Kept {
  const drafts = hasDrafts(strapi.contentType(uid));
  const isShown = (row: string) => `${row}.published_at is not null`;
  return withId(strapi, strapi.db.metadata.get(uid).tableName, {
    ends: { a: 'id' },
    isShown: drafts ? isShown('row') : 'true',
    ...(drafts && { mayBeShown: isShown }),
  });
}

function links(strapi: Core.Strapi, uid: UID.ContentType): Kept[] {
  return Object.entries(attributesOf(strapi.contentType(uid))).flatMap(([name, { type, mappedBy, target }]) => {
    const owns = type === 'relation' && !mappedBy && name !== 'localizations';
    if (!owns || !(PUBLIC_TYPES as readonly (string | undefined)[]).includes(target)) return [];
    const joinTable = joinTableOf(strapi, uid, name);
    const [a, b] = [joinTable.joinColumn.name, joinTable.inverseJoinColumn.name];
    const ends = [
      isPublished(strapi, uid, `row.${quoted(a)}`),
      isPublished(strapi, target as UID.ContentType, `row.${quoted(b)}`),
    ];
    return [withId(strapi, joinTable.name, { ends: { a, b }, isShown: ends.join(' and ') })];
  });
}

/** Of all settings, the default locale. */
function settings(strapi: Core.Strapi): Kept {
  const isDefaultLocale = (row: string) => `${row}.key = 'plugin_i18n_default_locale'`;
  return withId(strapi, strapi.db.metadata.get('strapi::core-store').tableName, {
    ends: { a: 'id' },
    isShown: isDefaultLocale('row'),
    mayBeShown: isDefaultLocale,
  });
}
