import type { Core } from '@strapi/strapi';
import { addSessionRoutes, type SessionRoute } from '../../strapi';
import {
  deleteEndpoint,
  getDeliveries,
  getEndpoints,
  getSecret,
  postChange,
  postEndpoint,
  postPause,
  postResend,
  postResume,
  postRotate,
  postTest,
} from './handlers';

const ROUTES: readonly SessionRoute[] = [
  ['GET', '/', getEndpoints],
  ['POST', '/', postEndpoint],
  ['POST', '/deliveries/:id/resend', postResend],
  ['POST', '/:id', postChange],
  ['DELETE', '/:id', deleteEndpoint],
  ['GET', '/:id/secret', getSecret],
  ['POST', '/:id/rotate', postRotate],
  ['POST', '/:id/pause', postPause],
  ['POST', '/:id/resume', postResume],
  ['GET', '/:id/deliveries', getDeliveries],
  ['POST', '/:id/test', postTest],
];

/** What the panel's page of webhooks asks (see contract.ts). */
export function registerRoutes(strapi: Core.Strapi): void {
  addSessionRoutes(strapi, 'webhooks', ROUTES);
}
