/** The road of every write of content; what is done on it, and in which order, says `src/index.ts`. */
import type { Core } from '@strapi/strapi';
import { road } from './road';
import type { WriteStep } from './step';

export { actorOf } from './actor';
export { identity } from './identity';
export { lockWrites } from './lock';
export type { Write, WriteStep, Written } from './step';

export function registerWrites(strapi: Core.Strapi, steps: readonly WriteStep[]): void {
  strapi.documents.use(road(strapi, steps));
}
