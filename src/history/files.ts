import type { Core } from '@strapi/strapi';
import { FILE, PUBLIC_TYPES } from '../content';
import { attributesOf } from '../model';
import { literal } from '../schemas';
import { joinTableOf } from '../strapi';
import { isKept, isPublished, type Kept, withId } from './kept';
import { partsOf } from './parts';

/** The table of files, and the one that joins them with what shows them. A file itself has no drafts. */
export function fileTables(strapi: Core.Strapi): Kept[] {
  const shows = (uid: (typeof PUBLIC_TYPES)[number] | ReturnType<typeof partsOf>[number]) =>
    Object.values(attributesOf(strapi.getModel(uid))).some(({ type }) => type === 'media');
  const cases = [
    ...PUBLIC_TYPES.filter(shows).map((uid) => [uid, isPublished(strapi, uid, 'row.related_id')]),
    ...partsOf(strapi)
      .filter(shows)
      .map((uid) => [uid, isKept(strapi.db.metadata.get(uid).tableName, 'a', 'row.related_id')]),
  ].map(([uid = '', isShown]) => `when ${literal(uid)} then ${isShown}`);
  return [
    withId(strapi, strapi.db.metadata.get(FILE).tableName, { ends: { a: 'id' }, isShown: 'true' }),
    withId(strapi, joinTableOf(strapi, FILE, 'related').name, {
      ends: { a: 'related_id', b: 'file_id' },
      isShown: cases.length > 0 ? `case row.related_type ${cases.join(' ')} else false end` : 'false',
    }),
  ];
}
