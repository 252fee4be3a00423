import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { isLocalizedType } from '../model';
import { type Permission, serviceOf } from '../strapi';
import { fieldPaths, visibleAttributes } from './fieldPaths';
import type { Role } from './role';
import { whileKeeping } from './whileKeeping';

/** What Strapi gives its roles for a type without drafts. */
const STOCK = ['read', 'create', 'update', 'delete'].map((right) => `plugin::content-manager.explorer.${right}`);

/**
 * Gives one of Strapi's own roles its permissions, as long as nobody else has arranged it: an operator's arrangement
 * stays, whatever it is. A role that is not there is not missed.
 */
export function adoptRole(strapi: Core.Strapi, { code, permissions }: Pick<Role, 'code' | 'permissions'>) {
  return whileKeeping(strapi, async () => {
    const role = await serviceOf(strapi, 'admin::role').findOne({ code });
    if (!role) return;
    const store = strapi.store({ type: 'core', name: 'roles', key: code });
    const given = (await store.get({})) as Permission[] | null;
    const present = await serviceOf(strapi, 'admin::permission').findMany({ where: { role: { id: role.id } } });
    if (!isAsStrapiMadeIt(strapi, present) && !isAsGiven(strapi, present, given)) return;
    await serviceOf(strapi, 'admin::role').assignPermissions(role.id, permissions);
    await store.set({ value: permissions });
  });
}

/**
 * Strapi makes its roles before types have languages to it, so that they name none, which is no right to any page; for
 * types without languages they have every right. What an operator arranges names a language, or takes a right away.
 */
function isAsStrapiMadeIt(strapi: Core.Strapi, present: readonly Permission[]): boolean {
  const ofContent = present.filter(({ subject }) => subject?.startsWith('api::'));
  const isLocalized = (uid: string) => {
    const model = strapi.contentTypes[uid as UID.ContentType];
    return model !== undefined && isLocalizedType(model);
  };
  return ofContent.every(({ subject, properties }) =>
    isLocalized(subject as string)
      ? properties?.locales === undefined || properties.locales?.length === 0
      : STOCK.every((right) => ofContent.some((other) => other.subject === subject && other.action === right)),
  );
}

/** Whether a role has what this project gave it last: Strapi takes out what the model has no more. */
function isAsGiven(strapi: Core.Strapi, present: readonly Permission[], given: readonly Permission[] | null): boolean {
  return given !== null && isDeepStrictEqual(stillThere(strapi, present), stillThere(strapi, given));
}

function stillThere(strapi: Core.Strapi, permissions: readonly Permission[]): Set<string> {
  return new Set(
    permissions.flatMap(({ action, subject, properties, conditions }) => {
      const model = subject && strapi.contentTypes[subject];
      if (subject && !model) return [];
      const known = new Set(model ? fieldPaths(strapi, model.uid, visibleAttributes(model)) : []);
      const fields = properties?.fields?.filter((path) => known.has(path)).sort();
      return [JSON.stringify([action, subject ?? null, fields, properties?.locales, conditions ?? []])];
    }),
  );
}
