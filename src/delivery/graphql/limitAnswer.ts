import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import { GraphQLError } from 'graphql';
import { answerSize, OPERATION_LIMITS, refusalOf, tooExpensive } from './cost';
import { formatError } from './formatError';

/**
 * Refuses an operation whole that turned out to be larger than an operation may be, while it was run or when its answer
 * was there, before the answer is written down.
 */
export function limitAnswer(strapi: Core.Strapi): ApolloServerPlugin {
  const format = formatError(strapi);
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const refusal = refusalOf(contextValue) ?? tooLarge(response.body.singleResult);
          if (!refusal) return;
          const error = new GraphQLError(refusal.message, { originalError: refusal });
          response.body.singleResult = { errors: [format(error.toJSON(), error)] };
        },
      };
    },
  };
}

function tooLarge(result: object): Error | undefined {
  const cost = answerSize(result, OPERATION_LIMITS.bytes);
  return cost > OPERATION_LIMITS.bytes ? tooExpensive('bytes', cost) : undefined;
}
