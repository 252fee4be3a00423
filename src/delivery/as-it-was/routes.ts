import type { Core } from '@strapi/strapi';
import type { Context } from '../context';
import { respondAsItWas } from './respond';

/** Needs a session in the admin panel, and the right to read entries of the type there. */
export function registerAsItWas(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/publishing',
    routes: [
      {
        method: 'GET',
        path: '/as-it-was/:path/:address',
        handler: (context: Context) => respondAsItWas(strapi, context),
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        info: { type: 'admin', pluginName: 'publishing' },
      },
    ],
  } as never);
}
