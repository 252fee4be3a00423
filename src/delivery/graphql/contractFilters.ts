import type { Core, UID } from '@strapi/strapi';
import { describedMembers, targetOf } from '../../content';
import { type FilterOperators, graphqlPlugin } from '../../strapi';

type Tree = Record<string, unknown>;

const LOGIC: Record<string, string> = { and: '$and', or: '$or', not: '$not' };

/**
 * Has plugin-graphql pass filters by the names of the contract on, as REST has them: it drops whatever is no attribute.
 * What they stand for is read where those of REST are, so that both take the same.
 */
export function passContractFilters(strapi: Core.Strapi): void {
  const { operators, mapFilters } = graphqlPlugin(strapi);
  mapFilters((filters, { uid }) => asInRest(operators, uid, filters));
}

/** Filters of a type or component in the form of REST: `{ evidence: { level: { $eq: … } } }`. */
function asInRest(operators: FilterOperators, uid: UID.Schema, filters: unknown): unknown {
  if (Array.isArray(filters)) return filters.map((one) => asInRest(operators, uid, one));
  return mapped(filters, (name, value) => {
    const logic = LOGIC[name];
    return logic ? [logic, asInRest(operators, uid, value)] : [name, conditionOn(operators, uid, name, value)];
  });
}

function conditionOn(operators: FilterOperators, uid: UID.Schema, name: string, value: unknown): unknown {
  const member = describedMembers(uid)[name];
  if (member?.is === 'picture') return mapped(value, (inner, one) => [inner, compared(operators, one)]);
  if (member?.is === 'group')
    return mapped(value, (inner, one) => {
      const within = member.members[inner];
      const held = within?.is === 'relation' ? asInRest(operators, within.target, one) : compared(operators, one);
      return [inner, held];
    });
  const target = targetOf(uid, name);
  return target ? asInRest(operators, target, value) : compared(operators, value);
}

/** A value's operators, which may stand within each other. */
function compared(operators: FilterOperators, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => compared(operators, one));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value; // scalars read dates
  return mapped(value, (name, operand) => [operators[name]?.strapiOperator ?? name, compared(operators, operand)]);
}

function mapped(tree: unknown, map: (name: string, value: unknown) => [string, unknown]): Tree {
  return Object.fromEntries(Object.entries((tree ?? {}) as Tree).map(([name, value]) => map(name, value)));
}
