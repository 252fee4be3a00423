import { GraphQLObjectType, GraphQLSchema } from 'graphql';

/**
 * The part of Strapi's generated schema that front ends get: the queries named, what they reach, and no mutations.
 * Strapi would also show queries and mutations of users, roles, files and workflows, which the public may not use.
 */
export function publicSchema(schema: GraphQLSchema, queries: ReadonlySet<string>): GraphQLSchema {
  const { query, ...config } = schema.toConfig();
  const { fields, ...queryConfig } = query?.toConfig() ?? { name: 'Query', fields: {} };
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => queries.has(name)));
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({ ...queryConfig, fields: kept }),
    mutation: null,
    types: [],
  });
}
