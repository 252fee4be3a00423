import type { Core } from '@strapi/strapi';
import { assertInside, graphqlPlugin } from '../../strapi';

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
  const { scalarOperators } = graphqlPlugin(strapi);
  for (const scalar of Object.keys(OPERATORS))
    assertInside(scalar in scalarOperators, `operators of ${scalar} in plugin-graphql`);
  Object.assign(scalarOperators, OPERATORS);
}
