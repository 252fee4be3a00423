import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

interface Route {
  handler: unknown;
  config?: { middlewares?: unknown[] };
}

interface Router {
  type?: string;
  routes?: Route[];
}

/**
 * Puts a middleware first on routes that a plugin has for the admin panel: after Strapi has found out who asks, before
 * anything is done.
 *
 * @param handlers names as the plugin's routes have them, each with whether the middleware goes there. A route that is
 *   not named ends the boot: an update of Strapi has brought it, and somebody has to say.
 */
export function guardPanelRoutes(
  strapi: Core.Strapi,
  plugin: string,
  handlers: Readonly<Record<string, boolean>>,
  middleware: string,
): void {
  const routers = Object.values(strapi.plugin(plugin).routes as unknown as Record<string, Router>);
  const routes = routers.filter(({ type }) => type === 'admin').flatMap((router) => router.routes ?? []);
  for (const name of Object.keys(handlers))
    assertInside(
      routes.some(({ handler }) => handler === name),
      `the route ${name} in ${plugin}`,
    );
  for (const route of routes) {
    const guarded = handlers[String(route.handler)];
    assertInside(
      guarded !== undefined,
      `no route ${String(route.handler)} in ${plugin}, about which nothing is said here,`,
    );
    // Strapi's routes are one list for the whole process, also when it is loaded anew.
    const others = (route.config?.middlewares ?? []).filter((other) => other !== middleware);
    if (guarded) route.config = { ...route.config, middlewares: [middleware, ...others] };
  }
}
