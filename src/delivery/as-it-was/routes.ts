import type { Core } from '@strapi/strapi';
import { addSessionRoutes } from '../../strapi';
import { respondAsItWas } from './respond';

/** Takes the right to read entries of the type in the admin panel. */
export function registerAsItWas(strapi: Core.Strapi): void {
  addSessionRoutes(strapi, 'publishing', [['GET', '/as-it-was/:path/:address', respondAsItWas]]);
}
