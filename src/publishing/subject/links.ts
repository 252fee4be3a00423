import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../config/settings';
import { PAGES, type PagedType } from '../../content';
import { decoded, pageAt, type SitePatterns } from '../../page-addresses';
import type { Segment } from '../../segments';
import type { PageLink } from './subject';

interface PageAsked {
  uid: PagedType;
  /** A slug of any language, or a document id. */
  address: string;
}

/** The links of an entry's texts that lead to pages of this site, and whether those are published. */
export async function pageLinksOf(
  strapi: Core.Strapi,
  segments: readonly Segment[],
  documentId: string,
): Promise<PageLink[]> {
  const settings = strapi.config.get<Settings>('settings');
  const links = segments.flatMap(({ path, codes }) =>
    codes.flatMap(({ type, value }) => {
      const page = type === 'link' && value ? pageAsked(value, settings) : undefined;
      return page && value ? [{ path, address: value, page }] : [];
    }),
  );
  const found: PageLink[] = [];
  for (const { path, address, page } of links)
    found.push({ path, address, isPublished: await isPublished(strapi, page, documentId) });
  return found;
}

/** A page that is about to be published may lead to itself. */
async function isPublished(strapi: Core.Strapi, { uid, address }: PageAsked, documentId: string): Promise<boolean> {
  const named = { $or: [{ slug: address }, { documentId: address }] };
  const where = {
    $or: [
      { ...named, publishedAt: { $notNull: true } },
      { ...named, documentId },
    ],
  };
  return (await strapi.db.query(uid).count({ where: where as never })) > 0;
}

/**
 * Which page an address is that of: by the patterns of the front end, or of this API.
 *
 * @returns undefined for an address elsewhere
 */
export function pageAsked(
  address: string,
  { publicUrl, ...patterns }: Pick<Settings, 'publicUrl'> & SitePatterns,
): PageAsked | undefined {
  const local = localPart(address, publicUrl);
  if (local === undefined) return undefined;
  const named = pageAt(patterns, local);
  const page = PAGES.find(({ type }) => type === named?.type);
  if (page && named) return { uid: page.uid, address: named.slug };
  const [, path, slug] = /^\/api\/([^/?#]+)\/([^/?#]+)\/?(?:[?#].*)?$/.exec(local) ?? [];
  const resource = PAGES.find((one) => one.path === path);
  return resource && slug ? { uid: resource.uid, address: decoded(slug) } : undefined;
}

/** Path and query of an address on this site; undefined for one elsewhere. */
function localPart(address: string, publicUrl: string | undefined): string | undefined {
  if (address.startsWith('/')) return address;
  return publicUrl && address.startsWith(`${publicUrl}/`) ? address.slice(publicUrl.length) : undefined;
}
