import type { Core } from '@strapi/strapi';
import { knownLocales } from '../locales';
import { attributesOf } from '../model';
import { wasPublished } from '../served';
import type { Write } from '../writes';
import { type Addressed, isWithoutName, slugFor, slugOfName, takenSlugs } from './proposed';

interface Draft {
  name?: string | null;
  slug?: string | null;
}

interface Sent extends Draft {
  [attribute: string]: unknown;
}

/**
 * Lets the slug of a draft follow its name: until it was public in this language, after which links point there, or
 * somebody wrote one. Nothing is kept in mind for that: a slug that is what its name gives is nobody's own.
 */
export async function followName(strapi: Core.Strapi, write: Write): Promise<void> {
  if (write.action !== 'create' && write.action !== 'update') return;
  if (attributesOf(write.contentType).slug?.type !== 'uid') return;
  const { data, documentId, locale } = write.params as { data?: Sent; documentId?: string; locale?: unknown };
  if (!data || Array.isArray(locale) || locale === '*') return;
  if (documentId !== undefined && !('name' in data) && !('slug' in data)) return; // Nothing is said of either.
  const entry = { uid: write.uid, documentId, locale: await localeOf(strapi, locale) };
  const draft = await draftOf(strapi, entry);
  const name = data.name ?? draft?.name;
  if (typeof name !== 'string' || name.trim() === '' || !(await isToFollow(strapi, entry, draft, data))) return;
  data.slug = await slugFor(strapi, entry, name);
}

/** Whether the slug of an entry still follows its name in a language. */
export async function followsName(strapi: Core.Strapi, entry: Addressed): Promise<boolean> {
  return isFollowing(strapi, entry, await draftOf(strapi, entry));
}

/** What is sent as it was is not written by anybody: the edit view sends whole entries. */
async function isToFollow(strapi: Core.Strapi, entry: Addressed, draft: Draft | null, data: Sent): Promise<boolean> {
  if (data.slug && data.slug !== draft?.slug) return false;
  if (!draft?.slug) return true;
  if (data.slug === null || data.slug === '') return isUnknown(strapi, entry);
  if (isWithoutName(strapi, entry.uid, draft.slug)) {
    const base = await slugOfName(strapi, entry.uid, String(data.name ?? ''));
    return base !== '' && isUnknown(strapi, entry);
  }
  return data.name !== undefined && data.name !== draft.name && isFollowing(strapi, entry, draft);
}

/** Whether no visitor has ever seen an address of it. */
async function isUnknown(strapi: Core.Strapi, { uid, documentId, locale }: Addressed): Promise<boolean> {
  return !(await wasPublished(strapi, uid, documentId, locale));
}

async function isFollowing(strapi: Core.Strapi, entry: Addressed, draft: Draft | null): Promise<boolean> {
  const { slug, name } = draft ?? {};
  if (!slug) return true;
  if (!(await isUnknown(strapi, entry))) return false;
  return isWithoutName(strapi, entry.uid, slug) || (await isGivenBy(strapi, entry, slug, name ?? ''));
}

/** Whether a slug is what a name gives, with a number where another entry has that. */
async function isGivenBy(strapi: Core.Strapi, entry: Addressed, slug: string, name: string): Promise<boolean> {
  const base = await slugOfName(strapi, entry.uid, name);
  if (base === '' || slug === base) return slug === base;
  if (!/^-\d+$/.test(slug.slice(base.length)) || !slug.startsWith(base)) return false;
  return (await takenSlugs(strapi, entry, base)).has(base);
}

async function localeOf(strapi: Core.Strapi, locale: unknown): Promise<string> {
  return typeof locale === 'string' ? locale : (await knownLocales(strapi)).default;
}

async function draftOf(strapi: Core.Strapi, { uid, documentId, locale }: Addressed): Promise<Draft | null> {
  if (documentId === undefined) return null;
  const where = { documentId, locale, publishedAt: null };
  return (await strapi.db.query(uid).findOne({ select: ['name', 'slug'], where })) as Draft | null;
}
