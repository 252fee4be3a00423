import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { checkedParameters, languageParameters } from '../../parameters';
import type { Context } from '../context';
import type { ConditionPage, InjectionSitePage, TreatmentPage } from '../contract';
import { movedFrom, type PagedType, readPage } from '../entries';
import { readingOf } from '../locale-rule';
import { frontEnd, publicAddress } from '../publicAddress';
import { conditionStructuredData } from './condition';
import { injectionSiteStructuredData } from './injectionSite';
import { treatmentStructuredData } from './treatment';
import { createUrls, type Urls } from './urls';

const projectors: Record<PagedType, (page: never, urls: Urls) => object> = {
  'api::condition.condition': (page: ConditionPage, urls) => conditionStructuredData(page, urls),
  'api::treatment.treatment': (page: TreatmentPage, urls) => treatmentStructuredData(page, urls),
  'api::injection-site.injection-site': (page: InjectionSitePage, urls) => injectionSiteStructuredData(page, urls),
};

/**
 * Answers `GET /api/{type}/{address}/structured-data` as `application/ld+json`.
 *
 * @throws NotFoundError (404) with code `not-found`, ValidationError (400) for wrong parameters
 */
export async function respondWithStructuredData(
  strapi: Core.Strapi,
  uid: PagedType,
  context: Context,
): Promise<unknown> {
  const { base, ...parameters } = checkedParameters(
    z.object({ ...languageParameters, base: z.unknown().optional() }),
    context.query,
  );
  const reading = await readingOf(strapi, parameters);
  const address = String(context.params.id);
  const found = await readPage(strapi, uid, reading, address);
  if ('movedTo' in found) return movedFrom(context, address, found.movedTo);
  const urls = createUrls(publicAddress(strapi) ?? '', frontEnd(strapi, base));
  context.type = 'application/ld+json';
  // As text: Koa would call an object application/json. It may stand in a page's <script>, which no text of it may end.
  return JSON.stringify(projectors[uid](found.page as never, urls)).replaceAll('<', '\\u003c');
}
