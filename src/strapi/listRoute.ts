import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** The HTTP request and its answer, as Strapi's routes get them: Koa's context. */
type Context = Parameters<Core.ControllerHandler>[0];

type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

interface Route {
  handler: unknown;
  config?: { middlewares?: unknown[] };
}

interface DocumentManager {
  findPage(options: { filters?: object }, uid: string): Promise<unknown>;
}

const HANDLER = 'collection-types.find';
const ours = new WeakSet<object>();

/**
 * Narrows the lists of the content manager: by filters that are added once Strapi has checked those that were sent
 * (services/document-manager.js), so that they may say what no request can.
 *
 * @param filtersOf of a request for a list; it takes out of the query what Strapi does not know
 */
export function narrowLists(
  strapi: Core.Strapi,
  filtersOf: (ctx: Context, uid: string) => Promise<object | undefined>,
): void {
  const narrowing = new AsyncLocalStorage<{ uid: string; filters: object }>();
  const middleware: Middleware = async (ctx, next) => {
    const uid = String(ctx.params.model);
    const filters = await filtersOf(ctx, uid);
    return filters ? narrowing.run({ uid, filters }, next) : next();
  };
  ours.add(middleware);
  const { admin } = strapi.plugin('content-manager').routes as unknown as { admin?: { routes?: Route[] } };
  const route = admin?.routes?.find(({ handler }) => handler === HANDLER);
  assertInside(route !== undefined, `the route ${HANDLER}`);
  // Strapi's routes are one list for the whole process, also when it is loaded anew.
  const others = (route.config?.middlewares ?? []).filter((other) => !ours.has(other as object));
  route.config = { ...route.config, middlewares: [...others, middleware] };

  const manager = strapi.service('plugin::content-manager.document-manager') as unknown as DocumentManager;
  assertInside(
    typeof manager?.findPage === 'function',
    'a function findPage of plugin::content-manager.document-manager',
  );
  const { findPage } = manager;
  manager.findPage = function narrowed(options, uid) {
    const { filters, uid: narrowedUid } = narrowing.getStore() ?? {};
    if (!filters || narrowedUid !== uid) return findPage.call(this, options, uid);
    return findPage.call(this, { ...options, filters: { $and: [options.filters ?? {}, filters] } }, uid);
  };
}
