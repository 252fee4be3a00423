/** For front ends: who may read what, and how it is served. */
import type { Core } from '@strapi/strapi';
import { assertDescribed } from '../content';
import { HISTORY, historyOf } from '../history';
import { assertKnownTypes, type SitePatterns } from '../page-addresses';
import { derive, schemaExists } from '../schemas';
import { closeReader, formerSlugs, makeReaderRoles, SERVED, serveBeside, servedSchema } from '../served';
import { rememberPublicPermissions } from '../strapi';
import { grantPublicReading } from './access';
import { registerAsItWas } from './as-it-was';
import { closeCache, registerCache } from './cache';
import { readsEntries } from './entries';
import { registerStreams } from './feed';
import { registerGraphql } from './graphql';
import { assertRouted } from './routes';
import { searchSchema, servedIndex } from './search';

export { assertReadableLocale, SERVED, servedSchema } from '../served';
export { type Auth, type DraftParameters, refuseDrafts, refuseDraftsBesideWritten } from './access';
export { answering } from './cache';
export { respondWithClinic } from './clinic';
export type { Context } from './context';
export { contentController, explainedKey, priceOf } from './entries';
export { respondWithChanges, respondWithStream } from './feed';
export { graphqlOverHttp } from './graphql';
export { respondWithLocales } from './locales';
export { openApiDocument, respondWithOpenApi, serveDocs } from './openapi';
export { pageController } from './pageController';
export { respondWithBodyMap } from './pictures';
export { inPreview, withoutToken } from './previews';
export { refuseHostileQuery } from './query';
export { contentRoutes, feedRoutes, publicRoute, sharePictureRoute, structuredDataRoute } from './routes';
export { respondToSearch } from './search';
export { respondWithSitemap } from './sitemap';

const isGraphqlQuery = ({ method, path }: { method: string; path: string }) =>
  (method === 'POST' || method === 'GET') && /^\/graphql\/?$/i.test(path);

export function registerDelivery(strapi: Core.Strapi): void {
  assertDescribed(strapi);
  assertKnownTypes(strapi.config.get<SitePatterns>('settings'));
  serveBeside(strapi, servedIndex);
  const forgetRights = rememberPublicPermissions(
    strapi,
    (request) => readsEntries(strapi, request) || isGraphqlQuery(request),
  );
  registerGraphql(strapi);
  registerAsItWas(strapi);
  registerCache(strapi, forgetRights);
  registerStreams(strapi);
}

/**
 * Makes what follows every write, by triggers, where nothing is served: content that is written from here on shall be
 * followed by it, and functions of another version would look for columns that are gone.
 */
export async function prepareDelivery(strapi: Core.Strapi): Promise<void> {
  if (await schemaExists(strapi.db.connection, SERVED)) return;
  // What was never served has no history: a new database has none until it serves.
  const hasHistory = await schemaExists(strapi.db.connection, HISTORY);
  await derive(strapi, [...followers(strapi), ...(hasHistory ? [historyOf(strapi)] : [])]);
}

/** Makes what is read from, all at once. It is the last step of a boot: one that fails leaves older instances serving. */
export async function bootstrapDelivery(strapi: Core.Strapi): Promise<void> {
  assertRouted(strapi);
  await grantPublicReading(strapi);
  await makeReaderRoles(strapi);
  const served = servedSchema(strapi);
  await derive(strapi, [...followers(strapi), historyOf(strapi), served, served.past, served.ahead]);
}

const followers = (strapi: Core.Strapi) => [formerSlugs(strapi), searchSchema(strapi)];

export async function closeDelivery(strapi: Core.Strapi): Promise<void> {
  closeCache(strapi);
  await closeReader(strapi);
}
