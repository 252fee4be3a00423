import type { EnvelopeError } from '../../errors';
import type { Context } from '../context';
import { codeFor } from './formatError';

const GRAPHQL = /^\/graphql\/?$/i;

/** Its chapter of the documentation. */
const CHAPTER = '/docs#/GraphQL';

/**
 * Koa middleware for what HTTP has to do with GraphQL: somebody who opens the address in a browser is shown the
 * documentation, HEAD is GET without a body, and what is refused before GraphQL reads it is answered as its clients read
 * errors.
 */
export async function graphqlOverHttp(context: Context, next: () => Promise<void>): Promise<void> {
  if (!GRAPHQL.test(context.path)) return next();
  context.vary('Accept');
  const { method } = context;
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && context.querystring === '' && context.accepts('json', 'html') === 'html')
    return context.redirect(CHAPTER);
  if (isRead) context.method = 'GET';
  try {
    await next();
  } finally {
    context.method = method;
  }
  const { error } = Object(context.body) as { error?: EnvelopeError & { message?: string } };
  if (error) context.body = { errors: [graphqlError(error, context.status)] };
}

function graphqlError(error: EnvelopeError & { message?: string }, status: number): object {
  const { message = '' } = error;
  return { message, extensions: { code: codeFor(error.status ?? status), error: { ...error, status } } };
}
