import {
  type GraphQLArgumentConfig,
  type GraphQLFieldConfigArgumentMap,
  GraphQLID,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { localeScalar } from './localeScalar';

const fallback = { type: GraphQLString, description: '"none" turns the chain of languages off.' };
const slug = { type: GraphQLString, description: 'Slug of any language, or a former one.' };

/** Which root queries front ends get. */
interface PublicQueries {
  all: ReadonlySet<string>;
  /** Those of facts that name entries of a language. */
  naming: ReadonlySet<string>;
}

/**
 * The part of Strapi's generated schema that front ends get: the queries named, what they reach, and no mutations.
 * Strapi would also show queries and mutations of users, roles, files and workflows, which the public may not use.
 * Queries of localized types take `fallback`, those of one entry with an address its `slug`; those of facts that name
 * localized entries take `locale`, too, as REST does.
 */
export function publicSchema(schema: GraphQLSchema, { all, naming }: PublicQueries): GraphQLSchema {
  const { query, ...config } = schema.toConfig();
  const { fields, ...queryConfig } = query?.toConfig() ?? { name: 'Query', fields: {} };
  const kept = Object.entries(fields).filter(([name]) => all.has(name));
  const withArguments = kept.map(([name, field]) => {
    const args = naming.has(name) ? { ...field.args, locale: localeOf(schema) } : (field.args ?? {});
    return [name, { ...field, args: ownArguments(args, naming.has(name)) }];
  });
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({ ...queryConfig, fields: Object.fromEntries(withArguments) }),
    mutation: null,
    types: [],
  });
}

function localeOf(schema: GraphQLSchema): GraphQLArgumentConfig {
  return { type: localeScalar(schema), description: 'Language of the entries that it names.' };
}

function ownArguments(args: GraphQLFieldConfigArgumentMap, isFact: boolean): GraphQLFieldConfigArgumentMap {
  const localized = 'locale' in args;
  const single = 'documentId' in args;
  return {
    ...args,
    ...(localized && { fallback }),
    ...(localized && single && !isFact && { slug, documentId: { type: GraphQLID } }),
  };
}
