import type { Core } from '@strapi/strapi';

/** The HTTP request and its answer, as Strapi's routes get them: Koa's context. */
type Context = Parameters<Core.ControllerHandler>[0];

/** A route of this project's own, with what stands between the session and the handler. */
export type SessionRoute = readonly [
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: (strapi: Core.Strapi, ctx: Context) => Promise<void>,
  middlewares?: readonly unknown[],
];

/**
 * Adds routes that need a session in the admin panel; what a person may see and do there is decided by each handler, from
 * their role.
 *
 * @param room what the routes are of: their addresses begin with it
 */
export function addSessionRoutes(strapi: Core.Strapi, room: string, routes: readonly SessionRoute[]): void {
  strapi.server.routes({
    type: 'admin',
    prefix: `/${room}`,
    routes: routes.map(([method, path, handler, middlewares = []]) => ({
      method,
      path,
      handler: (ctx: Context) => handler(strapi, ctx),
      config: { policies: ['admin::isAuthenticatedAdmin'], middlewares },
      info: { type: 'admin', pluginName: room },
    })),
  } as never);
}
