import { factories } from '@strapi/strapi';
import type { PUBLIC_TYPES } from './access';

const read = { policies: ['global::known-locale', 'global::drafts'] };
const write = { policies: ['global::known-locale'], middlewares: ['global::write-drafts'] };

/** Strapi's REST routes of a public content type, with this project's rules in front of each. */
export function contentRoutes(uid: (typeof PUBLIC_TYPES)[number]) {
  return factories.createCoreRouter(uid, {
    config: { find: read, findOne: read, create: write, update: write, delete: write },
  });
}
