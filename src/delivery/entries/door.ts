import type { Core, UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../access';
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
  const uid = typeAt(strapi, path);
  if (!uid) return undefined;
  const spending = new Spending();
  readQuestion(strapi, uid, ownParameters({ ...query }).rest, spending);
  return spending;
}

/** The public type whose list or entry is at a path, as Strapi's router finds it: in any case, with a slash at the end. */
function typeAt(strapi: Core.Strapi, path: string): UID.ContentType | undefined {
  const [, name] = /^\/api\/([^/]+)(?:\/[^/]+)?\/?$/i.exec(path) ?? [];
  return PUBLIC_TYPES.find((uid) => strapi.contentType(uid).info.pluralName === name?.toLowerCase());
}
