import type { Core, UID } from '@strapi/strapi';

interface Naming {
  getTypeName(model: unknown): string;
  getComponentName(model: unknown): string;
}

/** Content types and components by the names that their types have in the schema. */
export function modelsByType(strapi: Core.Strapi): ReadonlyMap<string, UID.Schema> {
  const naming = strapi.plugin('graphql').service('utils').naming as Naming;
  return new Map([
    ...Object.values(strapi.contentTypes).map((model): [string, UID.Schema] => [naming.getTypeName(model), model.uid]),
    ...Object.values(strapi.components).map((model): [string, UID.Schema] => [
      naming.getComponentName(model),
      model.uid,
    ]),
  ]);
}
