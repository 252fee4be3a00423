import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** Routes of the admin panel that take a secret, with what they take (src/operations/limits, `SECRETS_TAKEN`). */
const ROUTES = [
  ['POST', '/login', 'password'],
  ['POST', '/forgot-password', 'e-mail address'],
  ['POST', '/reset-password', 'secret'],
  ['POST', '/register', 'secret'],
  ['POST', '/register-admin', 'secret'],
  ['GET', '/registration-info', 'secret'],
  ['POST', '/access-token', 'session'],
  ['PUT', '/users/me', 'secret'], // the password one has, for a new one
] as const;

/**
 * Puts this project's limits in front of Strapi's routes that take a secret: on the route, so that no way of writing
 * its address leads past them, and after the body is read, which says whose account it is.
 */
export function guardSecretRoutes(strapi: Core.Strapi): void {
  const { admin } = (strapi.admin?.routes ?? {}) as { admin?: { routes?: Route[] } };
  for (const [method, path, taken] of ROUTES) {
    const route = admin?.routes?.find((candidate) => candidate.method === method && candidate.path === path);
    assertInside(route !== undefined, `a route ${method} /admin${path}, which takes a secret,`);
    const guard = { name: 'global::guesses', config: { taken } };
    const others = (route.config?.middlewares ?? []).filter((middleware) => !isGuard(middleware));
    route.config = { ...route.config, middlewares: [guard, ...others] };
  }
}

/** Strapi's routes are one list for the whole process, also when it is loaded anew. */
function isGuard(middleware: unknown): boolean {
  return (middleware as { name?: unknown } | null)?.name === 'global::guesses';
}
