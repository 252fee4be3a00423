import type { Core } from '@strapi/strapi';
import type { Reading } from '../reading';
import { servedSchema } from '../schema';
import { SETTINGS } from '../settings';

/** What PostgreSQL is told of a reading, by which the views choose their rows. */
export function settingsOf(
  strapi: Core.Strapi,
  { chain, origin, status }: Reading,
): { names: string[]; values: string[] } {
  const { statusSetting } = servedSchema(strapi);
  return {
    names: [SETTINGS.chain, SETTINGS.first, SETTINGS.origin, statusSetting],
    values: [`{${chain.map((code) => `"${code}"`).join(',')}}`, chain[0] ?? origin, origin, status],
  };
}
