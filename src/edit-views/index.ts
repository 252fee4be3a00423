/**
 * How entries are edited and listed in the admin panel: which fields stand where and under which heading, what is asked
 * for beside them, and by what a list is filtered.
 */
import type { Core } from '@strapi/strapi';
import { arrange, keepArrangements } from './arrangement';
import { registerFilters } from './filters';
import { registerRoutes } from './http/routes';

export { keepArrangements };

export function registerEditViews(strapi: Core.Strapi): void {
  arrange(strapi);
  registerFilters(strapi);
  registerRoutes(strapi);
}
