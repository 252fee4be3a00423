import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { datesTag, dependOn } from '../../changes';
import { PAGES } from '../../content';
import { checkedParameters } from '../../parameters';
import { type Reading, readingOf, readServed, versionsOf } from '../../served';
import type { Context } from '../context';
import { frontEnd } from '../publicAddress';
import { type SitemapPage, sitemapXml } from './sitemapXml';

/**
 * Answers `GET /api/sitemap.xml`: every language in which anything served is published.
 *
 * @throws ValidationError (400) with code `invalid-parameter` where neither `base` nor PUBLIC_URL says an address
 */
export async function respondWithSitemap(strapi: Core.Strapi, context: Context): Promise<string> {
  const { base: asked } = checkedParameters(z.object({ base: z.unknown().optional() }), context.query);
  const site = frontEnd(strapi, asked);
  const { pages, defaultLocale } = await servedPages(strapi, await readingOf(strapi, {}));
  context.type = 'application/xml';
  return sitemapXml({ ...site, defaultLocale, pages });
}

async function servedPages(
  strapi: Core.Strapi,
  asked: Reading,
): Promise<{ pages: SitemapPage[]; defaultLocale: string }> {
  dependOn(
    strapi,
    PAGES.map(({ uid }) => datesTag(strapi, uid)),
  );
  return readServed(
    strapi,
    asked,
    async (transaction, { origin }) => {
      const pages: SitemapPage[] = [];
      for (const { type, uid } of PAGES) {
        const table = strapi.db.metadata.get(uid).tableName;
        const { rows } = await transaction.raw<{ rows: Pick<SitemapPage, 'alternates'>[] }>(
          `select json_agg(json_build_object('locale', version.locale, 'slug', version.slug, 'updatedAt',
            to_char(version.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by version.locale <> served.locale, version.locale) as alternates
         from :table: as served
         join :versions: as version on version.document_id = served.document_id
         group by served.document_id, served.slug order by served.slug, served.document_id`,
          { table, versions: versionsOf(table) },
        );
        pages.push(...rows.map(({ alternates }) => ({ type, alternates })));
      }
      return { pages, defaultLocale: origin };
    },
    true,
  );
}
