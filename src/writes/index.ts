/** The road of every write of content; what is done on it, and in which order, says `src/index.ts`. */
import type { Core } from '@strapi/strapi';
import { road } from './road';
import type { WriteStep } from './step';

export { savingRequest } from './addressed';
export { asProgram, identity } from './identity';
export { lockWrites } from './lock';
export { onceInWrite } from './once';
export { rehearse } from './rehearse';
export type { Write, WriteStep, Written } from './step';

export function registerWrites(strapi: Core.Strapi, steps: readonly WriteStep[]): void {
  strapi.documents.use(road(strapi, steps));
}
