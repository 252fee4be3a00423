/** What every write of content goes through first, whichever road it came by. */
import type { Core } from '@strapi/strapi';
import { keepIdentity } from './identity';
import { writeOneAtATime } from './lock';

export { lockWrites } from './lock';

export function registerWrites(strapi: Core.Strapi): void {
  strapi.documents.use(writeOneAtATime(strapi));
  strapi.documents.use(keepIdentity(strapi));
}
