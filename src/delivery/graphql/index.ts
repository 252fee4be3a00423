/** GraphQL for front ends: reading only, by the same rules as REST, within limits. */
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Core } from '@strapi/strapi';
import type { GraphQLSchema } from 'graphql';
import { readThroughLocaleRule } from './builders';
import { addContractFields } from './contractFields';
import { errorCodes } from './errorCodes';
import { guardQueries } from './guardQueries';
import { takePseudoLocales } from './localeScalar';
import { publicSchema } from './publicSchema';
import { queryNames } from './queryNames';

const MAX_TOKENS = 1000;

/** Refused before any resolver runs; a page needs a small part of each. Depth and page size are set in config/plugins.ts. */
const limits = new ApolloArmor({
  maxAliases: { n: 15 },
  maxTokens: { enabled: false }, // answers 500 with Apollo Server 4; graphql-js counts tokens itself
  maxDirectives: { n: 20 },
  costLimit: { enabled: false },
  maxDepth: { enabled: false },
});

export function registerGraphql(strapi: Core.Strapi): void {
  const { plugins, validationRules } = limits.protect();
  const apollo = strapi.config.get<Record<string, unknown>>('plugin::graphql.apolloServer', {});
  strapi.config.set('plugin::graphql.apolloServer', {
    ...apollo,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules,
    plugins: [...plugins, errorCodes(strapi)],
  });
  guardQueries(strapi);
  readThroughLocaleRule(strapi);
  addContractFields(strapi);

  const contentApi = strapi.plugin('graphql').service('content-api') as { buildSchema(): GraphQLSchema };
  const { buildSchema } = contentApi;
  contentApi.buildSchema = () => publicSchema(takePseudoLocales(buildSchema()), new Set(queryNames(strapi)));
}
