import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { codeOf, type EnvelopeError } from '../../errors';

/** Gives every GraphQL error the stable code that REST has, at `extensions.error.details.code`. */
export const errorCodes: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (singleResult.errors) singleResult.errors = singleResult.errors.map(withCode);
      },
    };
  },
};

function withCode(error: GraphQLFormattedError): GraphQLFormattedError {
  const inner = (error.extensions?.error ?? {}) as EnvelopeError;
  const details = (inner.details ?? {}) as Record<string, unknown>;
  const code = isUnknownLocale(error) ? 'unknown-locale' : codeOf({ ...inner, status: statusOf(error) }, true);
  return { ...error, extensions: { ...error.extensions, error: { ...inner, details: { ...details, code } } } };
}

/** The plugin refuses an unknown locale as a wrong literal of its scalar, before any resolver runs. */
function isUnknownLocale({ message }: GraphQLFormattedError): boolean {
  return message.includes('I18NLocaleCode') && message.includes('Unknown locale');
}

/** Apollo's own codes and those of plugin-graphql/format-graphql-error, as HTTP statuses. */
function statusOf({ extensions }: GraphQLFormattedError): number {
  const code = String(extensions?.code);
  if (code === 'FORBIDDEN') return 403;
  if (code === 'INTERNAL_SERVER_ERROR') return 500;
  return code.endsWith('NOT_FOUND_ERROR') ? 404 : 400;
}
