import type { Modules } from '@strapi/strapi';
import { isWrite } from '../model';
import { assertKnownLocale, knownLocales } from './known';

/**
 * Refuses writes to a language that is not configured. Strapi accepts any string there, and entries written to it
 * can be found neither in the admin panel nor through a known locale.
 */
export const refuseUnknownLocales: Modules.Documents.Middleware.Middleware = async (context, next) => {
  const { locale } = context.params as { locale?: unknown };
  if (isWrite(context.action) && locale !== undefined && locale !== null && locale !== '*') {
    const known = await knownLocales(strapi);
    for (const one of Array.isArray(locale) ? locale : [locale]) assertKnownLocale(one, known);
  }
  return next();
};
