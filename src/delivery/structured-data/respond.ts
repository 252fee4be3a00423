import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Settings } from '../../../config/settings';
import { PAGES, type PagedType, type PageOf } from '../../content';
import { checkedParameters, languageParameters } from '../../parameters';
import { readingOf } from '../../served';
import type { Context } from '../context';
import { movedFrom, readPage, type Use } from '../entries';
import { frontEnd, publicAddress } from '../publicAddress';
import { conditionStructuredData } from './condition';
import { guideStructuredData } from './guide';
import { injectionSiteStructuredData } from './injectionSite';
import { treatmentStructuredData } from './treatment';
import { createUrls, type Urls } from './urls';

/** Every type of page has one. */
const PROJECTORS: { [Uid in PagedType]: (page: PageOf<Uid>, urls: Urls) => object } = {
  'api::condition.condition': conditionStructuredData,
  'api::treatment.treatment': treatmentStructuredData,
  'api::injection-site.injection-site': injectionSiteStructuredData,
  'api::guide.guide': guideStructuredData,
};

/** Of treatments it is said what must be known before, wherever they are; samples have reviewed nothing. */
const USE: Use = {
  onlyNamed: PAGES.map(({ uid }) => uid).filter((uid) => uid !== 'api::treatment.treatment'),
  unlessTrue: { 'api::clinician.clinician': 'sample' },
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
  const found = await readPage(strapi, uid, reading, address, USE);
  if ('movedTo' in found) return movedFrom(context, address, found.movedTo);
  const urls = createUrls(
    publicAddress(strapi) ?? '',
    frontEnd(strapi, base),
    strapi.config.get<Settings>('settings').clinic,
  );
  context.type = 'application/ld+json';
  // As text: Koa would call an object application/json. It may stand in a page's <script>, which no text of it may end.
  const project = PROJECTORS[uid] as (page: PageOf<PagedType>, urls: Urls) => object;
  return JSON.stringify(project(found.page, urls)).replaceAll('<', '\\u003c');
}
