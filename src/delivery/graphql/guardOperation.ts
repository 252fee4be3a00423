import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { assertReadableLocale } from '../../served';
import { type Auth, refuseDrafts } from '../access';
import { refuseHostileQuery } from '../query';
import { weighed } from './arguments';
import {
  type AskedField,
  costOf,
  OPERATION_LIMITS,
  type Operation,
  type PageSizes,
  tooExpensive,
  type Weight,
} from './cost';
import { NamedInOperation } from './dependencies';
import { modelsByType } from './naming';
import { SEARCH } from './search';

interface Context {
  state: {
    auth?: Auth;
    /** Has the client pay for searches as it does over REST. @throws RateLimitError (429) */
    spend(kind: 'search', points: number): Promise<void>;
  };
}

/** Enough to say how far beyond the limit an operation is; counting on would be work for nothing. */
const ENOUGH = 2 * OPERATION_LIMITS.cost;
const NOTHING: Weight = { conditions: 0, joins: 0 };

/**
 * Refuses an operation before anything of it is run: the rules of the REST routes for the arguments of every field,
 * however deep, and one budget for all of them together.
 */
export function guardOperation(strapi: Core.Strapi): ApolloServerPlugin<Context> {
  const { defaultLimit, maxLimit } = strapi.config.get<PageSizes>('plugin::graphql');
  const models = modelsByType(strapi);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation: definition, request, contextValue }) {
          // Before they are coerced, which fails on what is nested too deep for the call stack.
          refuseHostileQuery(request.variables);
          const operation = definition && prepare(schema, document, definition, request.variables);
          if (!operation) return;
          const locales = new Set<unknown>();
          const named = new NamedInOperation(strapi, models);
          let searches = 0;
          const weigh = (field: AskedField): Weight => {
            const { args, root, holds } = field;
            if (root && field.name === SEARCH) searches += 1;
            refuseHostileQuery(args);
            refuseDrafts(args, contextValue.state.auth);
            if (args.locale !== undefined && args.locale !== null) locales.add(args.locale);
            const model = holds && models.get(holds.name);
            const list = model && 'pagination' in args ? weighed(strapi, model, args, !root) : undefined;
            named.add(field, list?.asked);
            return list?.weight ?? NOTHING;
          };
          const cost = costOf(operation, { defaultLimit, maxLimit }, ENOUGH, weigh);
          if (cost > OPERATION_LIMITS.cost) throw tooExpensive('cost', cost);
          if (searches > 0) await contextValue.state.spend('search', searches);
          for (const locale of locales) await assertReadableLocale(strapi, locale);
          await named.dependOnAll();
        },
      };
    },
  };
}

/** Undefined for an operation whose variables are wrong: execution says what is wrong with each of them. */
function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  given: Record<string, unknown> | undefined,
): Operation | undefined {
  const variables = getVariableValues(schema, definition.variableDefinitions ?? [], given ?? {}, { maxErrors: 1 });
  if (!variables.coerced) return undefined;
  const fragments = document.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    schema,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    definition,
    variables: variables.coerced,
  };
}
