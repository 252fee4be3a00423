import type { Core } from '@strapi/strapi';

const PRESENCE = ['not', 'null', 'notNull'];
/** What anything that is one of a few can be compared by. */
export const EQUALITY = [...PRESENCE, 'eq', 'ne', 'in', 'notIn'];
const ORDER = [...EQUALITY, 'gt', 'gte', 'lt', 'lte', 'between'];
const TEXT = [...ORDER, 'eqi', 'nei', 'startsWith', 'endsWith', 'contains', 'notContains', 'containsi', 'notContainsi'];

/** What a value of each type can be compared by. Rich text is JSON: search finds words in it. */
const OPERATORS: Record<string, string[]> = {
  ID: TEXT,
  String: TEXT,
  Boolean: EQUALITY,
  Int: ORDER,
  Long: ORDER,
  Float: ORDER,
  Date: ORDER,
  Time: ORDER,
  DateTime: ORDER,
  JSON: PRESENCE,
};

/**
 * Leaves in the schema the operators that work: plugin-graphql offers every operator for every type, and the database
 * fails on the others.
 */
export function offerWorkingOperators(strapi: Core.Strapi): void {
  const { GRAPHQL_SCALAR_OPERATORS: offered } = strapi.plugin('graphql').service('constants') as {
    GRAPHQL_SCALAR_OPERATORS?: Record<string, string[]>;
  };
  if (!offered || Object.keys(OPERATORS).some((scalar) => !(scalar in offered)))
    throw new Error(
      '@strapi/plugin-graphql 5.54.0 has a table GRAPHQL_SCALAR_OPERATORS of all scalars; it is missing.',
    );
  Object.assign(offered, OPERATORS);
}
