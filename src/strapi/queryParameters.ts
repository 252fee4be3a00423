import type { Core, UID } from '@strapi/strapi';
import { assertInside } from './assertInside';

interface QueryParameters {
  transform(uid: UID.Schema, parameters: object): Record<string, unknown>;
}

/** What parameters of the document service (`fields`, `filters`, `sort`) are to Strapi's query engine. */
export function asDatabaseQuery(strapi: Core.Strapi, uid: UID.Schema, parameters: object): Record<string, unknown> {
  const service = strapi.get('query-params') as QueryParameters | undefined;
  assertInside(typeof service?.transform === 'function', 'a service query-params that transforms parameters');
  return service.transform(uid, parameters);
}
