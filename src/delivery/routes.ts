import { factories } from '@strapi/strapi';
import type { PublicType } from '../content';

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
