import type { Core } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../access';
import type { Context } from '../context';
import type { Spending } from '../query';
import { readOnce } from './question';

/**
 * Looks at a question about entries before anybody else does, without asking the database: whether it can be answered,
 * and what it will cost.
 *
 * @returns the price; undefined for a request that asks nothing about entries
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function priceOf(
  strapi: Core.Strapi,
  context: Pick<Context, 'method' | 'path' | 'query' | 'state'>,
): Spending | undefined {
  if (context.method !== 'GET' && context.method !== 'HEAD') return undefined;
  // As Strapi's router finds it: in any case, with a slash at the end.
  const [, name, address] = /^\/api\/([^/]+)(\/[^/]+)?\/?$/i.exec(context.path) ?? [];
  const uid = PUBLIC_TYPES.find((type) => strapi.contentType(type).info.pluralName === name?.toLowerCase());
  return uid && readOnce(strapi, uid, context, address === undefined).spending;
}
