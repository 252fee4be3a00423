/** Under which addresses an entry is found (contract, §2). */
import type { Core } from '@strapi/strapi';
import { recordFormerSlugs } from './formerSlugs';

export { findAddress } from './find';
export { nearestSlugs } from './nearest';

export async function prepareAddresses(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw('create extension if not exists pg_trgm');
  await recordFormerSlugs(strapi);
}
