/** For operators: what keeps the server answering, and only whom it should; says whether it can, and ends it in order. */
import type { Core } from '@strapi/strapi';
import { boundEmailPattern, guardSecretRoutes, hideAccounts, noteDatabaseFault } from '../strapi';
import { limitConnections } from './connections';
import type { ExpectedSchema } from './health';
import { closeLimits, registerLimits } from './limits';
import { prepareServer } from './server';

export { answerDatabaseFaults } from './databaseFaults';
export type { ExpectedSchema } from './health';
export { type LaneKind, laneOf, usageOf } from './lanes';
export { clientOf, limitGuessing, limitRequests, type SecretTaken, type Spend } from './limits';
export { assessProduction } from './production-defaults';
export { listenEarly, startServing, stopServing } from './server';

export function registerOperations(strapi: Core.Strapi): void {
  prepareServer(strapi);
  noteDatabaseFault(strapi, strapi.db.connection);
  limitConnections(strapi);
  registerLimits(strapi);
  boundEmailPattern();
  guardSecretRoutes(strapi);
  hideAccounts(strapi);
}

export function bootstrapOperations(strapi: Core.Strapi, expected: ExpectedSchema): void {
  prepareServer(strapi).health.expect(expected);
}

export async function closeOperations(strapi: Core.Strapi): Promise<void> {
  await prepareServer(strapi).health.close();
  await closeLimits(strapi);
}
