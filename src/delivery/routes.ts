import { type Core, factories } from '@strapi/strapi';
import { DESCRIPTIONS, type PagedType, type PublicType, pageDescription } from '../content';

/** What stands in front of every route that reads entries. A new object each time: see `contentRoutes`. */
const read = () => ({
  policies: ['global::query-limits', 'global::readable-locale', 'global::drafts'],
  middlewares: ['global::wrong-values'],
});

const write = () => ({
  policies: ['global::query-limits', 'global::known-locale', 'global::written-drafts'],
  middlewares: ['global::write-drafts', 'global::wrong-values'],
});

const remove = () => ({
  policies: ['global::query-limits', 'global::known-locale', 'global::whole-entries'],
  middlewares: ['global::wrong-values'],
});

/**
 * Strapi's REST routes of a public content type, with this project's rules in front of each.
 *
 * Strapi writes into the configuration of a route which right it takes (core, register-routes.js), and leaves one that
 * says so already alone: routes that share an object would all take the right of the first one.
 */
export function contentRoutes(uid: PublicType) {
  return factories.createCoreRouter(uid, {
    config: { find: read(), findOne: read(), create: write(), update: write(), delete: remove() },
  });
}

/** One address that everybody may read, beside those of the content types. */
export function publicRoute(path: string, handler: string) {
  return {
    routes: [
      {
        method: 'GET',
        path,
        handler,
        config: { auth: false, policies: ['global::query-limits', 'global::readable-locale'] },
      },
    ],
  };
}

/** Addresses of the feed of changes, which is of several languages at once, with what answers each. */
export function feedRoutes(handlers: Readonly<Record<string, string>>) {
  const config = { auth: false, policies: ['global::query-limits'] };
  return { routes: Object.entries(handlers).map(([path, handler]) => ({ method: 'GET', path, handler, config })) };
}

/** The address of the structured data of a type's pages. */
export function structuredDataRoute(uid: PagedType) {
  return publicRoute(`/${pageDescription(uid)?.path}/:id/structured-data`, `${nameOf(uid)}.structuredData`);
}

/** The address of the picture by which a type's pages are shared. */
export function sharePictureRoute(uid: PagedType) {
  return publicRoute(`/${pageDescription(uid)?.path}/:id/image.png`, `${nameOf(uid)}.sharePicture`);
}

/**
 * Refuses to start while a public type has an address that nothing answers.
 *
 * @throws Error with one sentence for each, which names the type, the address and where its route belongs
 */
export function assertRouted(strapi: Core.Strapi): void {
  const routed = new Set(
    strapi.server
      .api('content-api')
      .listRoutes()
      .flatMap(({ methods, path }) => (methods.includes('GET') ? [path] : [])),
  );
  const missing = DESCRIPTIONS.flatMap(({ is, uid, path }) => {
    const pages = is === 'page' ? [`/api/${path}/:id/structured-data`, `/api/${path}/:id/image.png`] : [];
    return [`/api/${path}`, `/api/${path}/:id`, ...pages]
      .filter((address) => !routed.has(address))
      .map((address) => `${uid} is public, and nothing answers GET ${address}: see src/api/${nameOf(uid)}/routes.`);
  });
  if (missing.length > 0) throw new Error(missing.join('\n'));
}

const nameOf = (uid: string) => uid.slice(uid.lastIndexOf('.') + 1);
