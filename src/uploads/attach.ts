import type { Core } from '@strapi/strapi';
import type { Limits } from '../../config/limits';
import { FORM_ADDRESSES, type FormAddress, readForm } from '../bodies';
import { judgeForm, mayUpload } from './judgeForm';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

interface Router {
  routes: Route[];
}

/**
 * Lets Strapi's routes that take files read them, each after its own decision who may call it. The project's other
 * routes do so themselves.
 */
export function attachForms(strapi: Core.Strapi): void {
  const limits = strapi.config.get<Limits>('limits');
  for (const address of FORM_ADDRESSES) {
    if (address.owner === 'translation') continue;
    const route = routeAt(strapi, address);
    route.config ??= {};
    route.config.middlewares = [
      ...(address.prefix === '/upload' ? [mayUpload] : []),
      readForm(limits, address.kind),
      judgeForm(strapi, address.kind),
      'global::admission',
      ...(route.config.middlewares ?? []),
    ];
  }
}

function routeAt(strapi: Core.Strapi, { owner, prefix, path }: FormAddress): Route {
  const routers = (owner === 'admin' ? strapi.admin : strapi.plugin(owner))?.routes as unknown as
    | Record<string, Router>
    | undefined;
  const router = routers?.[prefix === '/api/upload' ? 'content-api' : 'admin'];
  const route = router?.routes.find((one) => one.method === 'POST' && one.path === path);
  if (route) return route;
  throw new Error(`Strapi 5.54 took files at POST ${prefix}${path}, which is gone: see src/bodies/addresses.ts.`);
}
