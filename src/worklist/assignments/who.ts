import type { Core } from '@strapi/strapi';
import { type KnownLocales, knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { may } from '../../roles';
import { everybody, type Person } from '../people';
import type { Assigned } from './stored';

/** The language by which it is decided who has to do with it: an entry as a whole goes by the default one. */
export function goesBy(strapi: Core.Strapi, { uid, locale }: Assigned, locales: KnownLocales): string | null {
  return isLocalizedType(strapi.contentType(uid)) ? (locale ?? locales.default) : null;
}

/** Who may change it, and so could take care of it. */
export async function couldBeAssigned(strapi: Core.Strapi, assigned: Assigned): Promise<Person[]> {
  const language = await goesBy(strapi, assigned, await knownLocales(strapi));
  return (await everybody(strapi)).filter(({ ability }) => may(strapi, ability, 'update', assigned.uid, language));
}
