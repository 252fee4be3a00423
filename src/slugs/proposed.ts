import { randomBytes } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { type Attribute, attributesOf } from '../model';
import { slugified } from '../strapi';

/** An entry in a language; without an id, one that is still to be made. */
export interface Addressed {
  uid: UID.ContentType;
  documentId?: string | undefined;
  locale: string;
}

/** Room for a number behind a slug that is as long as it may be. */
const NUMBER = 6;

/**
 * The slug of a name in a language that no other entry has. Who gets it is decided when it is written.
 *
 * A name of which nothing is left in Latin letters gives one of the type and chance: it can be opened and shared, and
 * is changed by hand where somebody wants a better one.
 */
export async function slugFor(strapi: Core.Strapi, entry: Addressed, name: string): Promise<string> {
  const base = await slugOfName(strapi, entry.uid, name);
  if (base === '') return withoutName(strapi, entry.uid);
  const taken = await takenSlugs(strapi, entry, base);
  let slug = base;
  for (let number = 1; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}

/** What a name is as a slug, whoever has it; empty where nothing is left of it. */
export async function slugOfName(strapi: Core.Strapi, uid: UID.ContentType, name: string): Promise<string> {
  const { maxLength = 120, regex = '' }: Partial<Attribute> = attributesOf(strapi.contentType(uid)).slug ?? {};
  const slug = cut(await slugified(strapi, uid, 'slug', name), maxLength - NUMBER);
  return new RegExp(regex).test(slug) ? slug : '';
}

/** Ends with a whole word, where there is one in the second half. */
function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const end = slug.lastIndexOf('-', length);
  return slug.slice(0, end > length / 2 ? end : length);
}

/** Slugs that begin like this and are other entries', public or not. */
export async function takenSlugs(strapi: Core.Strapi, entry: Addressed, base: string): Promise<ReadonlySet<string>> {
  const rows = (await strapi.db.query(entry.uid).findMany({
    select: ['slug'],
    where: {
      locale: entry.locale,
      slug: { $startsWith: base },
      ...(entry.documentId !== undefined && { documentId: { $ne: entry.documentId } }),
    },
  })) as { slug: string }[];
  return new Set(rows.map(({ slug }) => slug));
}

function withoutName(strapi: Core.Strapi, uid: UID.ContentType): string {
  return `${strapi.contentType(uid).modelName}-${randomBytes(4).toString('hex')}`;
}

/** Whether a slug is one that was given without a name: by us, or by Strapi, which takes the type's. */
export function isWithoutName(strapi: Core.Strapi, uid: UID.ContentType, slug: string): boolean {
  return new RegExp(`^${strapi.contentType(uid).modelName}(-\\d+|-[0-9a-f]{8})?$`).test(slug);
}
