import type { UID } from '@strapi/strapi';
import { fieldsOf, type Models } from '../../segments';
import type { Permission } from '../../strapi';

const ACTIONS = ['plugin::content-manager.explorer.read', 'plugin::content-manager.explorer.update'];

/**
 * What a translator may do: read and change the text of one language, in drafts. No facts, no other language, no
 * publishing, no deleting. Nor creating: Strapi checks that without looking at the language, so that who may create
 * in French may begin Spanish, too; a translator begins a language at the desk or by an import.
 */
export function translatorPermissions(models: Models, types: readonly UID.ContentType[], locale: string): Permission[] {
  return types.flatMap((uid) => {
    const fields = [...textFields(models, uid), ...addresses(models, uid)];
    return ACTIONS.map((action) => ({ action, subject: uid, properties: { fields, locales: [locale] } }));
  });
}

/** Paths of fields as the admin panel's roles name them: `summary`, `faqs.answer`. */
function textFields(models: Models, uid: UID.Schema): string[] {
  return fieldsOf(models, uid).flatMap(({ name, attribute: { component } }) =>
    component ? textFields(models, component).map((inner) => `${name}.${inner}`) : [name],
  );
}

/** An address belongs to its language and is made of its words. */
function addresses(models: Models, uid: UID.Schema): string[] {
  return Object.entries(models(uid)).flatMap(([name, { type }]) => (type === 'uid' ? [name] : []));
}
