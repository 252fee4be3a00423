import type { Core, UID } from '@strapi/strapi';
import { type Attribute, attributesOf } from '../model';

/** What Strapi keeps of every entry; nobody edits it. */
const KEPT = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];

/** The fields of a type or component, in the order of its schema. */
export function editedAttributes(strapi: Core.Strapi, uid: UID.Schema): [name: string, attribute: Attribute][] {
  return Object.entries(attributesOf(strapi.getModel(uid))).filter(([name]) => !KEPT.includes(name));
}
