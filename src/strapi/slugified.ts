import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../model';
import { assertInside } from './assertInside';

interface Uids {
  generateUIDField(this: { findUniqueUID(of: { value: string }): string }, of: object): Promise<string>;
}

/**
 * What Strapi makes of a text for a `uid`, by its options: lower-case, in Latin letters, with hyphens. Its own search
 * for a free one is left out: it takes what the entry has itself for taken.
 *
 * @returns an empty text where nothing is left, of punctuation or of a script it cannot write in Latin letters
 */
export async function slugified(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  field: string,
  text: string,
): Promise<string> {
  const { generateUIDField } = strapi.service('plugin::content-manager.uid') as unknown as Uids;
  const { targetField } = attributesOf(strapi.contentType(uid))[field] ?? {};
  assertInside(typeof generateUIDField === 'function' && !!targetField, 'a way to make a uid of another field');
  if (text.trim() === '') return '';
  const findUniqueUID = ({ value }: { value: string }) => value;
  return generateUIDField.call({ findUniqueUID }, { contentTypeUID: uid, field, data: { [targetField]: text } });
}
