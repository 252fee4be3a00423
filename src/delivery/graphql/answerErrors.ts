import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import type { GraphQLFormattedError } from 'graphql';
import { dependOnThisRequest } from '../../changes';
import { shownOf } from './formatError';

/** Finishes an answer with errors: without data it has the status that REST would give it, and nobody keeps it. */
export function answerErrors(strapi: Core.Strapi): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const { data, errors } = response.body.singleResult;
          if (!errors?.length) return;
          dependOnThisRequest(strapi);
          response.http.status = statusOf(errors, data !== undefined && data !== null) ?? response.http.status;
        },
      };
    },
  };
}

/**
 * One status for all errors, 400 for different mistakes; undefined where the answer goes out as GraphQL has it: 200 for
 * some data and some errors, and 200 for no data because the server failed.
 */
function statusOf(errors: readonly GraphQLFormattedError[], someData: boolean): number | undefined {
  if (someData) return undefined;
  const statuses = errors.map((error) => shownOf(error)?.status ?? 500);
  const [first] = statuses;
  if (statuses.every((status) => status === first)) return first === 500 ? undefined : first;
  return statuses.every((status) => status < 500) ? 400 : undefined;
}
