import { factories } from '@strapi/strapi';
import type { PUBLIC_TYPES } from './access';

const read = {
  policies: ['global::query-limits', 'global::readable-locale', 'global::drafts'],
  middlewares: ['global::wrong-values'],
};
const write = {
  policies: ['global::query-limits', 'global::known-locale'],
  middlewares: ['global::write-drafts', 'global::wrong-values'],
};

/** Strapi's REST routes of a public content type, with this project's rules in front of each. */
export function contentRoutes(uid: (typeof PUBLIC_TYPES)[number]) {
  return factories.createCoreRouter(uid, {
    config: { find: read, findOne: read, create: write, update: write, delete: write },
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
