/** The configured languages: which ones exist, and what keeps content from getting lost in one that does not. */
import type { Core } from '@strapi/strapi';
import { guardLocales } from './guardRemoval';
import { refuseUnknownLocales } from './guardWrites';

export { assertKnownLocale, type KnownLocales, knownLocales, unknownLocaleMessage } from './known';

export function registerLocales(strapi: Core.Strapi): void {
  strapi.documents.use(refuseUnknownLocales);
  guardLocales(strapi);
}
