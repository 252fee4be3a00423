import {
  type GraphQLFieldConfigArgumentMap,
  GraphQLID,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';

const fallback = { type: GraphQLString, description: '"none" turns the chain of languages off.' };
const slug = { type: GraphQLString, description: 'Slug of any language, or a former one.' };

/**
 * The part of Strapi's generated schema that front ends get: the queries named, what they reach, and no mutations.
 * Strapi would also show queries and mutations of users, roles, files and workflows, which the public may not use.
 * Queries of localized types take `fallback`, those of one entry with an address its `slug`.
 */
export function publicSchema(schema: GraphQLSchema, queries: ReadonlySet<string>): GraphQLSchema {
  const { query, ...config } = schema.toConfig();
  const { fields, ...queryConfig } = query?.toConfig() ?? { name: 'Query', fields: {} };
  const kept = Object.entries(fields).filter(([name]) => queries.has(name));
  const withArguments = kept.map(([name, field]) => [name, { ...field, args: ownArguments(field.args ?? {}) }]);
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({ ...queryConfig, fields: Object.fromEntries(withArguments) }),
    mutation: null,
    types: [],
  });
}

function ownArguments(args: GraphQLFieldConfigArgumentMap): GraphQLFieldConfigArgumentMap {
  const localized = 'locale' in args;
  const single = 'documentId' in args;
  return {
    ...args,
    ...(localized && { fallback }),
    ...(localized && single && { slug, documentId: { type: GraphQLID } }),
  };
}
