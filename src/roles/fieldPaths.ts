import type { Core, Struct, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { attributesOf } from '../model';

/** The attributes of a type or component that people see in the admin panel, in the order of the schema. */
export function visibleAttributes(model: Struct.ContentTypeSchema | Struct.ComponentSchema): string[] {
  return contentTypes.getVisibleAttributes(model as Parameters<typeof contentTypes.getVisibleAttributes>[0]);
}

/**
 * Attributes as Strapi's roles name them: `summary`, `faqs.answer`. A component is named by what is in it, and none of
 * them by itself; in the order of the schema, in which Strapi keeps them.
 *
 * @param names attributes of the type, whole
 */
export function fieldPaths(strapi: Core.Strapi, uid: UID.Schema, names: Iterable<string>): string[] {
  const wanted = new Set(names);
  const model = strapi.getModel(uid);
  const attributes = attributesOf(model);
  return visibleAttributes(model)
    .filter((name) => wanted.has(name))
    .flatMap((name) => {
      const component = attributes[name]?.component;
      if (!component) return [name];
      const inner = visibleAttributes(strapi.getModel(component));
      return fieldPaths(strapi, component, inner).map((path) => `${name}.${path}`);
    });
}
