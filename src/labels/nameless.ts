import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../model';

/**
 * To-one relations of a type whose entries have no name of their own, and are told apart by what they are about: an
 * approval by its treatment and its condition. None for a type whose entries are named.
 */
export function tellingRelations(strapi: Core.Strapi, uid: UID.ContentType): string[] {
  const attributes = attributesOf(strapi.contentType(uid));
  if ('name' in attributes || 'title' in attributes) return [];
  return Object.entries(attributes).flatMap(([name, { relation, target }]) => {
    const isToOne = relation?.endsWith('ToOne') && target?.startsWith('api::');
    return isToOne && 'name' in attributesOf(strapi.contentType(target as UID.ContentType)) ? [name] : [];
  });
}

/** "Approval US: Therapeutic botulinum toxin, Frey syndrome" */
export function namelessName(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  row: Readonly<Record<string, unknown>> | null,
): string {
  const about = tellingRelations(strapi, uid).flatMap((name) => {
    const related = row?.[name] as { name?: string } | null | undefined;
    return related?.name ?? [];
  });
  const what = [strapi.contentType(uid).info.displayName, row?.region].filter(Boolean).join(' ');
  return about.length > 0 ? `${what}: ${about.join(', ')}` : what;
}
