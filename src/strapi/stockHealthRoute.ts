import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

const PATH = '/_health';

/** Takes away Strapi's own `/_health`, which answers 204 whatever is the matter (core, services/server/index.js). */
export function removeStockHealthRoute(strapi: Core.Strapi): void {
  const { stack } = strapi.server.router as { stack: { path: unknown }[] };
  const index = stack.findIndex(({ path }) => path === PATH);
  assertInside(index >= 0, `a route ${PATH} on its router`);
  stack.splice(index, 1);
}
