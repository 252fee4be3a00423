import type { ApolloServerOptions } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { codeOf } from '../../errors';

/** What a client gets of an error, at `extensions.error`: the envelope that REST has. */
export interface ShownError {
  status: number;
  name: string;
  message: string;
  details: Record<string, unknown>;
}

/** Apollo's codes for requests that it refuses itself, as HTTP statuses. */
const APOLLO: Record<string, number> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
};

/** Statuses of Strapi's errors, which carry none; others of theirs are 400. */
const STRAPI: Record<string, number> = {
  UnauthorizedError: 401,
  ForbiddenError: 403,
  PolicyError: 403,
  NotFoundError: 404,
  PayloadTooLargeError: 413,
  RateLimitError: 429,
};

/** PostgreSQL, appendix A, class 22: a value that does not fit the column it is compared with. */
const DATA_EXCEPTION = /^22/;

/** Long enough for any sentence; graphql-js repeats values of any length in its own. */
const MESSAGE_LENGTH = 500;

/**
 * Makes of an error what a client may see: of one that somebody wrote for clients, its message and details with a
 * stable code; of anything else that it happened, and nothing that is known of it, which the log gets.
 */
export function formatError(strapi: Core.Strapi): NonNullable<ApolloServerOptions<object>['formatError']> {
  return ({ locations, path, extensions }, error) => {
    const cause = causeOf(error);
    const known = shownError(error, cause, String(extensions?.code));
    if (!known) strapi.log.error(cause);
    const { code, ...shown } = known ?? INTERNAL;
    const given = shown.details;
    const details = { ...given, code: codeOf({ status: shown.status, details: given }, true) };
    return {
      message: shown.message,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code, error: { ...shown, details } },
    };
  };
}

const INTERNAL = {
  code: 'INTERNAL_SERVER_ERROR',
  status: 500,
  name: 'InternalServerError',
  message: 'Internal Server Error',
  details: {},
};

/** Undefined for what was not meant for clients. */
function shownError(error: unknown, cause: unknown, code: string): (ShownError & { code: string }) | undefined {
  if (cause instanceof errors.ApplicationError || isExposed(cause)) {
    const { name, message, details } = cause as Error & { details?: unknown };
    const status = isExposed(cause) ? cause.status : (STRAPI[name] ?? 400);
    const given = typeof details === 'object' && details !== null ? { ...details } : {};
    return { code: codeFor(status), status, name, message: clipped(message), details: given };
  }
  if (DATA_EXCEPTION.test(String((cause as { code?: unknown } | null)?.code))) {
    const message = 'A value of the query does not fit its field.';
    return { code: 'BAD_USER_INPUT', status: 400, name: 'ValidationError', message, details: {} };
  }
  if (!(error instanceof GraphQLError)) return undefined;
  const refused = APOLLO[code];
  if (refused === undefined && cause !== error) return undefined;
  const status = httpStatusOf(error) ?? refused ?? 400;
  return {
    code: refused ? code : codeFor(status),
    status,
    name: error.name,
    message: clipped(error.message),
    details: {},
  };
}

/** What an error was made of; itself if of nothing else. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Errors that say themselves that clients may see them: see src/errors/contentError.ts. */
function isExposed(cause: unknown): cause is { status: number; expose: true } {
  const { status, expose } = (cause ?? {}) as { status?: unknown; expose?: unknown };
  return expose === true && typeof status === 'number';
}

/** Apollo's own, for a wrong method and the like. */
function httpStatusOf({ extensions, message }: GraphQLError): number | undefined {
  // graphql-js: the schema has queries only.
  if (message.startsWith('Schema is not configured to execute')) return 405;
  const status = (extensions.http as { status?: unknown } | undefined)?.status;
  return typeof status === 'number' && status >= 400 ? status : undefined;
}

/** Apollo's word for a status, as clients of GraphQL know it. */
export function codeFor(status: number): string {
  if (status === 401 || status === 403) return 'FORBIDDEN';
  if (status === 404) return 'NOT_FOUND';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  if (status === 500) return INTERNAL.code;
  return status >= 500 ? 'SERVICE_UNAVAILABLE' : 'BAD_USER_INPUT';
}

function clipped(message: string): string {
  return message.length > MESSAGE_LENGTH ? `${message.slice(0, MESSAGE_LENGTH)}…` : message;
}

/** The envelope of an error that was made above. */
export function shownOf(error: GraphQLFormattedError): ShownError | undefined {
  return error.extensions?.error as ShownError | undefined;
}
