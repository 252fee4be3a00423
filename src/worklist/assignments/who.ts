import type { Core } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { may } from '../../roles';
import { everybody, type Person } from '../people';
import type { Assigned } from './stored';

/** The language by which it is decided who has to do with it: an entry as a whole goes by the default one. */
export async function goesBy(strapi: Core.Strapi, { uid, locale }: Assigned): Promise<string | null> {
  if (!isLocalizedType(strapi.contentType(uid))) return null;
  return locale ?? (await knownLocales(strapi)).default;
}

/** Who may change it, and so could take care of it. */
export async function couldBeAssigned(strapi: Core.Strapi, assigned: Assigned): Promise<Person[]> {
  const language = await goesBy(strapi, assigned);
  return (await everybody(strapi)).filter(({ ability }) => may(strapi, ability, 'update', assigned.uid, language));
}
