import type { Core } from '@strapi/strapi';
import { MOMENT } from '../../history';
import type { Reading } from '../reading';
import { servedSchema } from '../schema';
import { SETTINGS } from '../settings';

/** What PostgreSQL is told of a reading, by which the views choose their rows. */
export function settingsOf(
  strapi: Core.Strapi,
  { chain, origin, status, at }: Reading,
): { names: string[]; values: string[] } {
  const { statusSetting } = servedSchema(strapi);
  const codes = chain.map((code) => `"${code}"`);
  return {
    names: [SETTINGS.chain, SETTINGS.first, SETTINGS.origin, statusSetting, ...(at === undefined ? [] : [MOMENT])],
    values: [`{${codes.join(',')}}`, chain[0] ?? origin, origin, status, ...(at === undefined ? [] : [at])],
  };
}
