import type { UID } from '@strapi/strapi';
import { targetOf } from '../../content';
import { isTree } from './tree';

/**
 * Filters of the same meaning that Strapi's database layer (5.54.0, query/helpers/where.js) gets right: operators beside
 * members, or beside relations with operators, become parts of one `$and`. Within a relation it fails on such a mixture,
 * on two operators and on `$not`; beside a relation it lets the operator of one part replace that of another. Whether a
 * relation holds anything (`$null`, `$notNull`) it takes alone, and of the relation itself only.
 */
export function separated(uid: UID.Schema, filters: unknown): unknown {
  if (Array.isArray(filters)) return filters.map((one) => separated(uid, one));
  if (!isTree(filters)) return filters;
  const parts = Object.entries(filters).flatMap(([name, value]) => partsOf(uid, name, value));
  const mixed = parts.length > 1 && parts.some(({ operates }) => operates);
  const trees = parts.map(({ name, value }) => ({ [name]: value }));
  return mixed ? { $and: trees } : Object.assign({}, ...trees);
}

interface Part {
  name: string;
  value: unknown;
  operates: boolean;
}

function partsOf(uid: UID.Schema, name: string, value: unknown): Part[] {
  if (name.startsWith('$')) return [{ name, value: separated(uid, value), operates: true }];
  const target = targetOf(uid, name);
  if (!target) return [{ name, value, operates: false }];
  if (!isTree(value)) return [{ name, value: separated(target, value), operates: false }];
  const { $null, $notNull, ...rest } = value;
  const presence = Object.entries({ $null, $notNull }).filter(([, given]) => given !== undefined);
  const parts = presence.map(([operator, given]) => ({ name, value: { [operator]: given }, operates: true }));
  if (parts.length > 0 && Object.keys(rest).length === 0) return parts;
  const held = separated(target, rest);
  const operators = isTree(held) ? Object.keys(held).filter((key) => key.startsWith('$')) : [];
  return [
    ...parts,
    { name, value: operators.includes('$not') ? { $and: [held] } : held, operates: operators.length > 0 },
  ];
}
