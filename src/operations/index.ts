/** For operators: what keeps the server answering, and answering only whom it should. */
import type { Core } from '@strapi/strapi';
import { boundEmailPattern, guardSecretRoutes, hideAccounts } from '../strapi';
import { limitConnections } from './connections';
import { bootstrapLimits, closeLimits, registerLimits } from './limits';

export { type LaneKind, laneOf } from './lanes';
export { type LimitedContext, limitGuessing, limitRequests, type SecretTaken, type Spend } from './limits';
export { assessProduction } from './production-defaults';

export function registerOperations(strapi: Core.Strapi): void {
  limitConnections(strapi);
  registerLimits(strapi);
  boundEmailPattern();
  guardSecretRoutes(strapi);
  hideAccounts(strapi);
}

export async function bootstrapOperations(strapi: Core.Strapi): Promise<void> {
  await bootstrapLimits(strapi);
}

export async function closeOperations(strapi: Core.Strapi): Promise<void> {
  await closeLimits(strapi);
}
