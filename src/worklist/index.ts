/**
 * What needs whom: for the homepage and a weekly e-mail, and who takes care of an entry until when. What there is to do
 * is found by those whose it is (src/index.ts).
 */
import type { Core } from '@strapi/strapi';
import { sendDigests } from './digest';
import { registerRoutes } from './http';
import { type Finders, findBy } from './work';

export { assigned, forgetAssignments } from './assignments';
export { everybody } from './people';
export type { Finder, Whom } from './work';

export function registerWorklist(strapi: Core.Strapi, finders: Finders): void {
  findBy(strapi, finders);
  sendDigests(strapi);
  registerRoutes(strapi);
}
