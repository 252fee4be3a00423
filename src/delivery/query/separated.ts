import type { UID } from '@strapi/strapi';
import { targetOf } from '../../content';
import { isTree } from './tree';

/**
 * Filters of the same meaning that Strapi's database layer (5.54.0, query/helpers/where.js) gets right: operators beside
 * members, or beside relations with operators, become parts of one `$and`. Within a relation it fails on such a mixture,
 * on two operators and on `$not`; beside a relation it lets the operator of one part replace that of another.
 */
export function separated(uid: UID.Schema, filters: unknown): unknown {
  if (Array.isArray(filters)) return filters.map((one) => separated(uid, one));
  if (!isTree(filters)) return filters;
  const parts = Object.entries(filters).map(([name, value]) => part(uid, name, value));
  const mixed = parts.length > 1 && parts.some(({ operates }) => operates);
  const trees = parts.map(({ name, value }) => ({ [name]: value }));
  return mixed ? { $and: trees } : Object.assign({}, ...trees);
}

function part(uid: UID.Schema, name: string, value: unknown) {
  if (name.startsWith('$')) return { name, value: separated(uid, value), operates: true };
  const target = targetOf(uid, name);
  if (!target) return { name, value, operates: false };
  const held = separated(target, value);
  const operators = isTree(held) ? Object.keys(held).filter((key) => key.startsWith('$')) : [];
  return { name, value: operators.includes('$not') ? { $and: [held] } : held, operates: operators.length > 0 };
}
