import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../content';

/** How plugin-graphql names what it makes of a model. */
export interface Naming {
  getFindOneQueryName(model: unknown): string;
  getFindQueryName(model: unknown): string;
  getFindConnectionQueryName(model: unknown): string;
  getTypeName(model: unknown): string;
  getComponentName(model: unknown): string;
  getEnumName(model: unknown, attribute: string): string;
  getFiltersInputTypeName(model: unknown): string;
  getScalarFilterInputTypeName(scalar: string): string;
}

export function namingOf(strapi: Core.Strapi): Naming {
  return strapi.plugin('graphql').service('utils').naming as Naming;
}

/** Names of the root queries of the public types: `condition`, `conditions`, `conditions_connection` and so on. */
export function queryNames(strapi: Core.Strapi): string[] {
  const naming = namingOf(strapi);
  return PUBLIC_TYPES.map((uid) => strapi.contentType(uid)).flatMap((model) => [
    naming.getFindOneQueryName(model),
    naming.getFindQueryName(model),
    naming.getFindConnectionQueryName(model),
  ]);
}

/** Content types and components by the names that their types have in the schema. */
export function modelsByType(strapi: Core.Strapi): ReadonlyMap<string, UID.Schema> {
  const naming = namingOf(strapi);
  return new Map([
    ...Object.values(strapi.contentTypes).map((model): [string, UID.Schema] => [naming.getTypeName(model), model.uid]),
    ...Object.values(strapi.components).map((model): [string, UID.Schema] => [
      naming.getComponentName(model),
      model.uid,
    ]),
  ]);
}
