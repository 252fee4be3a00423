/** What every write of content goes through first, whichever road it came by. */
import type { Core } from '@strapi/strapi';
import { keepIdentity } from './identity';

export function registerWrites(strapi: Core.Strapi): void {
  strapi.documents.use(keepIdentity(strapi));
}
