import type { Core } from '@strapi/strapi';

/** The HTTP request and its answer, as Strapi's controllers and middlewares get them: Koa's context. */
export type Context = Parameters<Core.ControllerHandler>[0];

/**
 * The same request with another query. Assigned to the request itself it would become text and be parsed once more,
 * which loses what is empty and makes objects of lists of more than a hundred.
 */
export function withQuery(context: Context, query: Record<string, unknown>): Context {
  return Object.create(context, { query: { value: query } }) as Context;
}
