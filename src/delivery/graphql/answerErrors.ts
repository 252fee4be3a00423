import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import type { GraphQLFormattedError } from 'graphql';
import { knownLocales, unknownLocaleMessage } from '../../locales';
import { shownOf } from './formatError';

/**
 * Finishes an answer with errors: an unknown locale is told the known ones, and an answer without data has the status
 * that REST would give it.
 */
export function answerErrors(strapi: Core.Strapi): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const { data, errors } = response.body.singleResult;
          if (!errors?.length) return;
          const named = await Promise.all(errors.map((error) => namingKnownLocales(strapi, error)));
          response.body.singleResult.errors = named;
          response.http.status = statusOf(named, data !== undefined && data !== null) ?? response.http.status;
        },
      };
    },
  };
}

/**
 * One status for all errors, 400 for different mistakes; undefined where the answer goes out as GraphQL has it: 200 for
 * some data and some errors, and 200 for no data because the server failed.
 */
function statusOf(errors: GraphQLFormattedError[], someData: boolean): number | undefined {
  const statuses = errors.map((error) => shownOf(error)?.status ?? 500);
  if (errors.some(isUnknownLocale)) return 400; // as in REST, however the locale was sent
  if (someData) return undefined;
  const [first] = statuses;
  if (statuses.every((status) => status === first)) return first === 500 ? undefined : first;
  return statuses.every((status) => status < 500) ? 400 : undefined;
}

/** The plugin refuses an unknown locale as a wrong literal of its scalar; one in a variable gets to our own guard. */
function isUnknownLocale(error: GraphQLFormattedError): boolean {
  return error.message.includes('Unknown locale supplied') || shownOf(error)?.details.code === 'unknown-locale';
}

async function namingKnownLocales(strapi: Core.Strapi, error: GraphQLFormattedError): Promise<GraphQLFormattedError> {
  const shown = shownOf(error);
  if (!shown || !isUnknownLocale(error) || shown.details.code === 'unknown-locale') return error;
  const known = await knownLocales(strapi);
  const [, locale] = /"([^"]*)"; Unknown locale/.exec(error.message) ?? [];
  const message = unknownLocaleMessage(locale, known);
  const details = { ...shown.details, code: 'unknown-locale', locale, known: known.codes };
  return { ...error, message, extensions: { ...error.extensions, error: { ...shown, message, details } } };
}
