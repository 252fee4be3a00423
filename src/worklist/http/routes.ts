import type { Core } from '@strapi/strapi';
import { deleteAssignment, getAssignments, getPeople, putAssignment } from './assignments';
import type { Context } from './requests';
import { getDigest, getKind, getWorklist, putDigest } from './worklist';

type Handler = (strapi: Core.Strapi, ctx: Context) => Promise<void>;

const ROUTES: readonly [method: 'GET' | 'PUT' | 'DELETE', path: string, handler: Handler][] = [
  ['GET', '/', getWorklist],
  ['GET', '/kinds/:kind', getKind],
  ['GET', '/digest', getDigest],
  ['PUT', '/digest', putDigest],
  ['GET', '/assignments/:uid/:documentId', getAssignments],
  ['PUT', '/assignments/:uid/:documentId', putAssignment],
  ['DELETE', '/assignments/:uid/:documentId', deleteAssignment],
  ['GET', '/people/:uid/:documentId', getPeople],
];

/**
 * What the homepage and the panel beside an entry ask (see contract.ts). Every route needs a session in the admin panel;
 * what a person may see and do there is decided by each handler, from their role.
 */
export function registerRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/worklist',
    routes: ROUTES.map(([method, path, handler]) => ({
      method,
      path,
      handler: (ctx: Context) => handler(strapi, ctx),
      config: { policies: ['admin::isAuthenticatedAdmin'] },
      info: { type: 'admin', pluginName: 'worklist' },
    })),
  } as never);
}
