import type { Core } from '@strapi/strapi';
import { assertKnownLocale, knownLocales } from '../locales';

interface Context {
  request: { query: { locale?: unknown } };
}

/** Refuses to write in anything but one configured language. */
export default async (
  { request: { query } }: Context,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi },
): Promise<true> => {
  if (query.locale !== undefined) assertKnownLocale(query.locale, await knownLocales(strapi));
  return true;
};
