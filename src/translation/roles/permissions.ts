import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../../model';
import { fieldPaths } from '../../roles';
import { fieldsOf, modelsOf } from '../../segments';
import type { Permission } from '../../strapi';

const ACTIONS = ['plugin::content-manager.explorer.read', 'plugin::content-manager.explorer.update'];

/**
 * What a translator may do: read and change the text of one language, in drafts. No facts, no other language, no
 * publishing, no deleting. Nor creating: Strapi checks that without looking at the language, so that who may create
 * in French may begin Spanish, too; a translator begins a language at the desk or by an import.
 */
export function translatorPermissions(
  strapi: Core.Strapi,
  types: readonly UID.ContentType[],
  locale: string,
): Permission[] {
  return types.flatMap((uid) => {
    const fields = fieldPaths(strapi, uid, [...textOf(strapi, uid), ...addressesOf(strapi, uid)]);
    return ACTIONS.map((action) => ({ action, subject: uid, properties: { fields, locales: [locale] } }));
  });
}

function textOf(strapi: Core.Strapi, uid: UID.ContentType): string[] {
  return fieldsOf(modelsOf(strapi), uid).map(({ name }) => name);
}

/** An address belongs to its language and is made of its words. */
function addressesOf(strapi: Core.Strapi, uid: UID.ContentType): string[] {
  return Object.entries(attributesOf(strapi.contentType(uid))).flatMap(([name, { type }]) =>
    type === 'uid' ? [name] : [],
  );
}
