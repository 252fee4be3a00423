/** For front ends: who may read what, and how it is served. */
import type { Core } from '@strapi/strapi';
import { assertDescribed } from '../content';
import { grantPublicReading } from './access';
import { prepareAddresses } from './addresses';
import { registerGraphql } from './graphql';
import { closeReader, createServedViews, registerLocaleRule } from './locale-rule';
import { assertRouted } from './routes';
import { prepareSearch } from './search';

export { type Auth, type DraftParameters, refuseDrafts, refuseDraftsBesideWritten } from './access';
export { respondWithBodyMap } from './body-map';
export type { Context } from './context';
export { contentController, priceOf } from './entries';
export { assertReadableLocale, expectedSchema } from './locale-rule';
export { openApiDocument, respondWithOpenApi, serveDocs } from './openapi';
export { pageController } from './pageController';
export { refuseHostileQuery } from './query';
export { contentRoutes, publicRoute, structuredDataRoute } from './routes';
export { respondToSearch } from './search';
export { respondWithSitemap } from './sitemap';

export function registerDelivery(strapi: Core.Strapi): void {
  assertDescribed(strapi);
  registerLocaleRule(strapi);
  registerGraphql(strapi);
}

export async function bootstrapDelivery(strapi: Core.Strapi): Promise<void> {
  assertRouted(strapi);
  await createServedViews(strapi);
  await prepareAddresses(strapi);
  await prepareSearch(strapi);
  await grantPublicReading(strapi);
}

export async function closeDelivery(strapi: Core.Strapi): Promise<void> {
  await closeReader(strapi);
}
