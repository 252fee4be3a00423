import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../content';
import { graphqlPlugin } from '../../strapi';

/** Names of the root queries of the public types: `condition`, `conditions`, `conditions_connection` and so on. */
export function queryNames(strapi: Core.Strapi): string[] {
  const { naming } = graphqlPlugin(strapi);
  return PUBLIC_TYPES.map((uid) => strapi.contentType(uid)).flatMap((model) => [
    naming.getFindOneQueryName(model),
    naming.getFindQueryName(model),
    naming.getFindConnectionQueryName(model),
  ]);
}

/** Content types and components by the names that their types have in the schema. */
export function modelsByType(strapi: Core.Strapi): ReadonlyMap<string, UID.Schema> {
  const { naming } = graphqlPlugin(strapi);
  return new Map([
    ...Object.values(strapi.contentTypes).map((model): [string, UID.Schema] => [naming.getTypeName(model), model.uid]),
    ...Object.values(strapi.components).map((model): [string, UID.Schema] => [
      naming.getComponentName(model),
      model.uid,
    ]),
  ]);
}
