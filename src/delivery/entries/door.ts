import type { Core } from '@strapi/strapi';
import { PUBLIC_TYPES, refuseHostileQuery } from '../access';
import type { Context } from '../context';
import { Spending } from '../query';
import { ownParameters } from './parameters';
import { readQuestion } from './question';

/**
 * Looks at a question about entries before anybody else does, without asking the database: whether it can be answered,
 * and what it will cost.
 *
 * @returns the price; undefined for a request that asks nothing about entries
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function priceOf(
  strapi: Core.Strapi,
  { method, path, query }: Pick<Context, 'method' | 'path' | 'query'>,
): Spending | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  // As Strapi's router finds it: in any case, with a slash at the end.
  const [, name, address] = /^\/api\/([^/]+)(\/[^/]+)?\/?$/i.exec(path) ?? [];
  const uid = PUBLIC_TYPES.find((type) => strapi.contentType(type).info.pluralName === name?.toLowerCase());
  if (!uid) return undefined;
  refuseHostileQuery(query);
  const spending = new Spending();
  readQuestion(strapi, uid, ownParameters({ ...query }).rest, address === undefined, spending);
  return spending;
}
