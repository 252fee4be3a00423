import type { Core } from '@strapi/strapi';
import { MOMENT, PREVIEW } from '../../history';
import type { Reading } from '../reading';
import { servedSchema } from '../schema';
import { SETTINGS } from '../settings';

/** What PostgreSQL is told of a reading, by which the views choose their rows. */
export function settingsOf(
  strapi: Core.Strapi,
  { chain, origin, status, at, ahead }: Reading,
): { names: string[]; values: string[] } {
  const { statusSetting } = servedSchema(strapi);
  const codes = chain.map((code) => `"${code}"`);
  const more: [string, string][] = [];
  if (at !== undefined) more.push([MOMENT, at]);
  if (ahead !== undefined) more.push([PREVIEW, String(ahead)]);
  return {
    names: [SETTINGS.chain, SETTINGS.first, SETTINGS.origin, statusSetting, ...more.map(([name]) => name)],
    values: [`{${codes.join(',')}}`, chain[0] ?? origin, origin, status, ...more.map(([, value]) => value)],
  };
}
