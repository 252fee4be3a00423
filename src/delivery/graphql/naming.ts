import type { Core, UID } from '@strapi/strapi';
import { FACTS, namesPages, PUBLIC_TYPES } from '../../content';
import { graphqlPlugin } from '../../strapi';

/** Names of the root queries of the public types: `condition`, `conditions`, `conditions_connection` and so on. */
export function queryNames(
  strapi: Core.Strapi,
  types: readonly UID.ContentType[] = PUBLIC_TYPES as readonly UID.ContentType[],
): string[] {
  const { naming } = graphqlPlugin(strapi);
  return types
    .map((uid) => strapi.contentType(uid))
    .flatMap((model) => [
      naming.getFindOneQueryName(model),
      naming.getFindQueryName(model),
      naming.getFindConnectionQueryName(model),
    ]);
}

/** Those of facts that have no language themselves, and name entries that do: `approvals`. */
export function namingQueries(strapi: Core.Strapi): string[] {
  return queryNames(
    strapi,
    FACTS.filter((fact) => namesPages(fact)).map(({ uid }) => uid),
  );
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
