import type { Core } from '@strapi/strapi';
import { whenKnown } from '../changes';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** GraphQL has no mutations (delivery/graphql/publicSchema), whatever its method. */
const GRAPHQL = /^\/graphql\/?$/i;

/** Whoever wrote is answered when what they wrote is what everybody is served; see changes/following. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: { method: string; path: string; status: number }, next: () => Promise<void>) => {
    let isRefused = false;
    try {
      await next();
      isRefused = ctx.status >= 400 && ctx.status < 500;
    } finally {
      if (!READS.has(ctx.method) && !GRAPHQL.test(ctx.path) && !isRefused) await whenKnown(strapi).catch(() => {}); // the database is away: then nothing is answered from memory
    }
  };
