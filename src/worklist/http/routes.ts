import type { Core } from '@strapi/strapi';
import { addSessionRoutes, type SessionRoute } from '../../strapi';
import { deleteAssignment, getAssignments, getPeople, putAssignment } from './assignments';
import { getDigest, getKind, getWorklist, putDigest } from './worklist';

const ROUTES: readonly SessionRoute[] = [
  ['GET', '/', getWorklist],
  ['GET', '/kinds/:kind', getKind],
  ['GET', '/digest', getDigest],
  ['PUT', '/digest', putDigest],
  ['GET', '/assignments/:uid/:documentId', getAssignments],
  ['PUT', '/assignments/:uid/:documentId', putAssignment],
  ['DELETE', '/assignments/:uid/:documentId', deleteAssignment],
  ['GET', '/people/:uid/:documentId', getPeople],
];

/** What the homepage and the panel beside an entry ask (see contract.ts). */
export function registerRoutes(strapi: Core.Strapi): void {
  addSessionRoutes(strapi, 'worklist', ROUTES);
}
