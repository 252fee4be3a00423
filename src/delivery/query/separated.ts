import type { Core, UID } from '@strapi/strapi';
import { targetOf } from './members';
import { isTree } from './tree';

/**
 * Filters of the same meaning that Strapi's database layer (5.54.0, query/helpers/where.js) gets right: operators beside
 * members, or beside relations with operators, become parts of one `$and`. Within a relation it fails on such a mixture,
 * on two operators and on `$not`; beside a relation it lets the operator of one part replace that of another.
 */
export function separated(strapi: Core.Strapi, uid: UID.Schema, filters: unknown): unknown {
  if (Array.isArray(filters)) return filters.map((one) => separated(strapi, uid, one));
  if (!isTree(filters)) return filters;
  const parts = Object.entries(filters).map(([name, value]) => part(strapi, uid, name, value));
  const mixed = parts.length > 1 && parts.some(({ operates }) => operates);
  const trees = parts.map(({ name, value }) => ({ [name]: value }));
  return mixed ? { $and: trees } : Object.assign({}, ...trees);
}

function part(strapi: Core.Strapi, uid: UID.Schema, name: string, value: unknown) {
  if (name.startsWith('$')) return { name, value: separated(strapi, uid, value), operates: true };
  const target = targetOf(strapi, uid, name);
  if (!target) return { name, value, operates: false };
  const held = separated(strapi, target, value);
  const operators = isTree(held) ? Object.keys(held).filter((key) => key.startsWith('$')) : [];
  return { name, value: operators.includes('$not') ? { $and: [held] } : held, operates: operators.length > 0 };
}
