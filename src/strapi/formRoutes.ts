import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/**
 * Puts middlewares first on a route of Strapi's that takes a form with files: after Strapi has found out who asks, and
 * whether they may.
 *
 * @param owner the plugin that declares it, or the admin panel
 * @param side for whom it is
 */
export function beforeFormRoute(
  strapi: Core.Strapi,
  { owner, side, path }: { owner: 'upload' | 'admin'; side: 'admin' | 'content-api'; path: string },
  middlewares: readonly unknown[],
): void {
  const routers = (owner === 'admin' ? strapi.admin : strapi.plugin(owner))?.routes as unknown as
    | Record<string, { routes: Route[] } | undefined>
    | undefined;
  const route = routers?.[side]?.routes.find((one) => one.method === 'POST' && one.path === path);
  assertInside(route !== undefined, `a route POST ${path} for ${side} in ${owner}`);
  route.config ??= {};
  route.config.middlewares = [...middlewares, ...(route.config.middlewares ?? [])];
}
