/** For front ends: who may read what, and how it is served. */
import type { Core } from '@strapi/strapi';
import { grantPublicReading } from './access';
import { registerGraphql } from './graphql';

export { type Auth, type DraftParameters, refuseDrafts, refuseHostileQuery } from './access';
export { contentRoutes } from './routes';

export function registerDelivery(strapi: Core.Strapi): void {
  registerGraphql(strapi);
}

export async function bootstrapDelivery(strapi: Core.Strapi): Promise<void> {
  await grantPublicReading(strapi);
}
