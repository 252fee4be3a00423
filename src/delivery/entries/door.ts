import type { Core } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../content';
import type { Context } from '../context';
import type { Spending } from '../query';
import { askedOfRead, askedOfWrite } from './asked';

const READS = new Set(['GET', 'HEAD']);
const WRITES = new Set(['POST', 'PUT', 'DELETE']);

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
  // As Strapi's router finds it: in any case, with a slash at the end.
  const [, name, address] = /^\/api\/([^/]+)(\/[^/]+)?\/?$/i.exec(context.path) ?? [];
  const uid = PUBLIC_TYPES.find((type) => strapi.contentType(type).info.pluralName === name?.toLowerCase());
  if (!uid) return undefined;
  return isRead
    ? askedOfRead(strapi, uid, context, address === undefined).spending
    : askedOfWrite(strapi, uid, context).spending;
}
