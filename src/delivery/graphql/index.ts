/** GraphQL for front ends: reading only, by the same rules as REST, within limits. */
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Core } from '@strapi/strapi';
import { graphqlPlugin, replaceValidationRules } from '../../strapi';
import { answerErrors } from './answerErrors';
import { readThroughLocaleRule } from './builders';
import { addContractFields } from './contractFields';
import { passContractFilters } from './contractFilters';
import { meterEntries, OPERATION_LIMITS } from './cost';
import { documentLimits } from './documentLimits';
import { offerWorkingOperators } from './filterOperators';
import { formatError } from './formatError';
import { guardOperation } from './guardOperation';
import { limitAnswer } from './limitAnswer';
import { takeAnyLocale } from './localeScalar';
import { tellRootQueries } from './lookAhead';
import { namingQueries, queryNames } from './naming';
import { oneSnapshot } from './oneSnapshot';
import { takeNoPage } from './pageArguments';
import { readPlainValues } from './plainValues';
import { sayWhatIsThere } from './presence';
import { publicSchema } from './publicSchema';
import { serveSchemaText } from './schemaText';
import { addSearch, SEARCH } from './search';

export { ASSUMED_ENTRIES, LIMITED, OPERATION_LIMITS, PRICES } from './cost';
export { graphqlOverHttp } from './overHttp';
export { SCHEMA_PATH } from './schemaText';

export function registerGraphql(strapi: Core.Strapi): void {
  const assertRules = replaceValidationRules(strapi, [documentLimits]);
  const apollo = strapi.config.get<Record<string, unknown>>('plugin::graphql.apolloServer', {});
  strapi.config.set('plugin::graphql.apolloServer', {
    ...apollo,
    parseOptions: { maxTokens: OPERATION_LIMITS.tokens },
    formatError: formatError(strapi),
    // Nothing is changed by a query, and no cookie says who asks: a GET is one of REST's.
    csrfPrevention: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(), // delivery/cache says what may be kept
      { serverWillStart: async () => assertRules() },
      guardOperation(strapi),
      oneSnapshot(strapi),
      limitAnswer(strapi), // before its errors are finished
      answerErrors(strapi),
    ],
  });
  offerWorkingOperators(strapi);
  passContractFilters(strapi);
  readThroughLocaleRule(strapi);
  const worked = addContractFields(strapi);
  addSearch(strapi);
  const serve = serveSchemaText(strapi);

  graphqlPlugin(strapi).mapSchema((whole) => {
    const schema = publicSchema(takeAnyLocale(whole), {
      all: new Set([...queryNames(strapi), SEARCH]),
      naming: new Set(namingQueries(strapi)),
    });
    serve(sayWhatIsThere(strapi, schema));
    return meterEntries(tellRootQueries(takeNoPage(readPlainValues(schema, worked))));
  });
}
