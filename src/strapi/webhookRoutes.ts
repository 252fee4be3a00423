import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';
import { assertInside } from './assertInside';

interface Route {
  handler: unknown;
  config: { middlewares?: unknown[] };
}

/** Those that make, change or try one; those that list and delete what an older version may have left stay. */
const REFUSED = ['webhooks.createWebhook', 'webhooks.updateWebhook', 'webhooks.triggerWebhook'];

/**
 * Takes Strapi's own webhooks away: they are not signed and lost on restart, reach private addresses, and say what these
 * answer. This project's are in their place, with their rights (`webhooks/`).
 */
export function refuseStockWebhooks(strapi: Core.Strapi): void {
  const { admin } = (strapi.admin?.routes ?? {}) as { admin?: { routes?: Route[] } };
  for (const name of REFUSED) {
    const route = admin?.routes?.find(({ handler }) => handler === name);
    assertInside(route !== undefined, `the route ${name}`);
    // Strapi's routes are one list for the whole process, also when it is loaded anew.
    const others = (route.config.middlewares ?? []).filter((middleware) => middleware !== refuse);
    route.config = { ...route.config, middlewares: [refuse, ...others] };
  }
}

/** @throws PolicyError (403) with code `forbidden` */
function refuse(): never {
  throw contentError(403, 'forbidden', 'Webhooks are made at /webhooks, or in the admin panel: Settings → Webhooks.');
}
