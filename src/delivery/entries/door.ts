import type { Core } from '@strapi/strapi';
import { PUBLIC_TYPES, type PublicType } from '../../content';
import type { Context } from '../context';
import type { Spending } from '../query';
import { askedOfRead, askedOfWrite } from './asked';

const READS = new Set(['GET', 'HEAD']);
const WRITES = new Set(['POST', 'PUT', 'DELETE']);

/** The public type that an address is one of, and what follows it, as Strapi's router finds it: in any case, with a slash at the end. */
export function typeAt(
  strapi: Core.Strapi,
  path: string,
): { uid: PublicType; address: string | undefined } | undefined {
  const [, name, address] = /^\/api\/([^/]+)(\/[^/]+)?\/?$/i.exec(path) ?? [];
  const uid = PUBLIC_TYPES.find((type) => strapi.contentType(type).info.pluralName === name?.toLowerCase());
  return uid && { uid, address };
}

/** Whether a request reads entries over REST. */
export function readsEntries(strapi: Core.Strapi, { method, path }: Pick<Context, 'method' | 'path'>): boolean {
  return READS.has(method) && typeAt(strapi, path) !== undefined;
}

/**
 * Looks at what is asked of entries, by reading or beside writing them, before anybody else does and without asking the
 * database: whether it can be answered, and what it will cost.
 *
 * @returns the price; undefined for a request that asks nothing about entries
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function priceOf(
  strapi: Core.Strapi,
  context: Pick<Context, 'method' | 'path' | 'query' | 'state'>,
): Spending | undefined {
  const isRead = READS.has(context.method);
  if (!isRead && !WRITES.has(context.method)) return undefined;
  const found = typeAt(strapi, context.path);
  if (!found) return undefined;
  const { uid, address } = found;
  return isRead
    ? askedOfRead(strapi, uid, context, address === undefined).spending
    : askedOfWrite(strapi, uid, context).spending;
}
