import type { Core } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../access';

interface Naming {
  getFindOneQueryName(model: unknown): string;
  getFindQueryName(model: unknown): string;
  getFindConnectionQueryName(model: unknown): string;
}

/** Names of the root queries of the public types: `condition`, `conditions`, `conditions_connection` and so on. */
export function queryNames(strapi: Core.Strapi): string[] {
  const naming = strapi.plugin('graphql').service('utils').naming as Naming;
  return PUBLIC_TYPES.map((uid) => strapi.contentType(uid)).flatMap((model) => [
    naming.getFindOneQueryName(model),
    naming.getFindQueryName(model),
    naming.getFindConnectionQueryName(model),
  ]);
}
