import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import type { GraphQLFormattedError } from 'graphql';
import { codeOf, type EnvelopeError } from '../../errors';
import { knownLocales, unknownLocaleMessage } from '../../locales';

/** Gives every GraphQL error the stable code that REST has, at `extensions.error.details.code`. */
export function errorCodes(strapi: Core.Strapi): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
          const { singleResult } = response.body;
          const errors = singleResult.errors ?? [];
          if (errors.some(isUnknownLocale)) response.http.status = 400; // as in REST, however the locale was sent
          const named = errors.map((error) =>
            isUnknownLocale(error) ? namingKnownLocales(strapi, error) : withDetails(error, { code: codeFor(error) }),
          );
          singleResult.errors = await Promise.all(named);
        },
      };
    },
  };
}

function withDetails(error: GraphQLFormattedError, details: Record<string, unknown>): GraphQLFormattedError {
  const inner = (error.extensions?.error ?? {}) as EnvelopeError;
  const given = (inner.details ?? {}) as Record<string, unknown>;
  return { ...error, extensions: { ...error.extensions, error: { ...inner, details: { ...given, ...details } } } };
}

/** The plugin refuses an unknown locale as a wrong literal of its scalar; one in a variable gets to our own guard. */
function isUnknownLocale(error: GraphQLFormattedError): boolean {
  return error.message.includes('Unknown locale supplied') || codeFor(error) === 'unknown-locale';
}

async function namingKnownLocales(strapi: Core.Strapi, error: GraphQLFormattedError): Promise<GraphQLFormattedError> {
  if (codeFor(error) === 'unknown-locale') return error;
  const known = await knownLocales(strapi);
  const [, locale] = /"([^"]*)"; Unknown locale/.exec(error.message) ?? [];
  const message = unknownLocaleMessage(locale, known);
  return { ...withDetails(error, { code: 'unknown-locale', locale, known: known.codes }), message };
}

function codeFor(error: GraphQLFormattedError) {
  const inner = (error.extensions?.error ?? {}) as EnvelopeError;
  return codeOf({ ...inner, status: statusOf(error) }, true);
}

/** Apollo's own codes and those of plugin-graphql/format-graphql-error, as HTTP statuses. */
function statusOf({ extensions, message }: GraphQLFormattedError): number {
  const code = String(extensions?.code);
  if (code === 'FORBIDDEN') return 403;
  // graphql-js: the schema has queries only.
  if (message.startsWith('Schema is not configured to execute')) return 405;
  if (code === 'INTERNAL_SERVER_ERROR') return 500;
  return code.endsWith('NOT_FOUND_ERROR') ? 404 : 400;
}
