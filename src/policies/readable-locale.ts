import type { Core } from '@strapi/strapi';
import { assertReadableLocale } from '../delivery';

interface Context {
  request: { query: { locale?: unknown } };
}

/** Refuses to read in anything but one language that can be read. */
export default async (
  { request: { query } }: Context,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi },
): Promise<true> => {
  if (query.locale !== undefined) await assertReadableLocale(strapi, query.locale);
  return true;
};
