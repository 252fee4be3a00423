import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { GraphQLError } from 'graphql';
import { formatError } from '../../../src/delivery/graphql/formatError';
import { contentError } from '../../../src/errors';

const log = jest.fn();
const format = formatError({ log: { error: log } } as unknown as Core.Strapi);
beforeEach(() => log.mockClear());

/** What a client gets of an error that a resolver threw. */
function shown(cause: Error, code = 'INTERNAL_SERVER_ERROR') {
  const error = new GraphQLError(cause.message, { originalError: cause, path: ['conditions'] });
  const formatted = {
    message: cause.message,
    path: ['conditions'],
    locations: [{ line: 1, column: 3 }],
    extensions: { code, stacktrace: ['at secret.js'] },
  };
  return format(formatted, error);
}

const databaseError = (code: string) =>
  Object.assign(new Error(`select "t0"."password" from "admin_users" as "t0" - something`), {
    code,
    detail: 'Key (email)=(a@example.org)',
    query: 'select',
  });

test.each<[string, Error]>([
  ['a missing table', databaseError('42P01')],
  ['an operator that does not exist', databaseError('42883')],
  ['a unique violation', databaseError('23505')],
  ['a connection that broke', Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' })],
  ['an error of the program', new TypeError("Cannot read properties of undefined (reading 'secret')")],
  ['a call stack that is full', new RangeError('Maximum call stack size exceeded')],
  ['an error that hides its status', Object.assign(new Error('secret'), { status: 418 })],
  ['an error within an error of GraphQL', new GraphQLError('secret', { originalError: new Error('secret') })],
])('%s is internal-error and nothing else, and is logged', (_, cause) => {
  expect(shown(cause)).toEqual({
    message: 'Internal Server Error',
    path: ['conditions'],
    locations: [{ line: 1, column: 3 }],
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      error: {
        status: 500,
        name: 'InternalServerError',
        message: 'Internal Server Error',
        details: { code: 'internal-error' },
      },
    },
  });
  expect(log).toHaveBeenCalledTimes(1);
});

test.each<[string, Error, number, string]>([
  ['a value that does not fit (class 22)', databaseError('22008'), 400, 'invalid-parameter'],
  [
    'a refusal with a code',
    contentError(400, 'query-too-expensive', 'Too much.', { limit: 1 }),
    400,
    'query-too-expensive',
  ],
  ['drafts', contentError(403, 'drafts-not-public', 'No.'), 403, 'drafts-not-public'],
  ['an overloaded server', contentError(503, 'overloaded', 'Later.'), 503, 'overloaded'],
  [
    "Strapi's check of a query",
    new errors.ValidationError('Invalid key nope', { key: 'nope', source: 'query' }),
    400,
    'invalid-parameter',
  ],
  ['a wrong page', new errors.PaginationError('Both'), 400, 'invalid-parameter'],
  ['a missing right', new errors.ForbiddenError('Forbidden access'), 403, 'forbidden'],
])('%s is shown as it is meant, and not logged', (_, cause, status, code) => {
  const { extensions, message } = shown(cause);
  expect(extensions?.error).toMatchObject({ status, details: { code } });
  expect(JSON.stringify(extensions) + message).not.toMatch(/select|admin_users|example|secret/);
  expect(log).not.toHaveBeenCalled();
});

test('what graphql-js says of a document is shown, cut short', () => {
  const error = new GraphQLError(`Expected value of type "Date", found "${'x'.repeat(10_000)}".`, {
    originalError: new TypeError('Date cannot represent it'),
  });
  const formatted = format({ message: error.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }, error);
  expect(formatted.extensions).toMatchObject({
    code: 'GRAPHQL_VALIDATION_FAILED',
    error: { status: 400, details: { code: 'invalid-parameter' } },
  });
  expect(formatted.message).toHaveLength(501);
});
