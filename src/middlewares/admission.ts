import type { Core } from '@strapi/strapi';
import { type Context, priceOf } from '../delivery';
import { clientOf, type LaneKind, laneOf, type Spend, usageOf } from '../operations';

/** Roads whose work has a lane of its own; the first that fits counts. Anything else, files among them, needs none. */
const READING: readonly [path: RegExp, lane: LaneKind][] = [
  [/^\/graphql\/?$/i, 'graphql'],
  [/^\/api\/search\/?$/i, 'search'],
  // Drawing takes a processor a quarter of a second: one at a time.
  [/^\/api\/(?:sitemap\.xml|[^/]+\/[^/]+\/image\.png)\/?$/i, 'costly'],
  [/^\/api\//i, 'page'],
  [/^\/(content-manager|translation|publishing|webhooks|worklist|upload|i18n|admin\/(?!.*\.\w+$))/i, 'panel'],
];
/** Passwords are compared and made here. Whoever shows that they are signed in (`PUT /admin/users/me`) writes. */
const SIGNING_IN = /^\/(?:admin\/(?:login|register|register-admin|forgot-password|reset-password)|api\/auth)(?:\/|$)/i;
/** Somebody else's server is waited for, not this one's database; only administrators may have it. */
const SENDING = /^\/webhooks\/(?:deliveries\/)?\d+\/(?:test|resend)\/?$/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Of what is no question about entries, by what it takes compared with those (delivery/query/budget.ts). */
const PRICES: Record<LaneKind, number> = {
  page: 1,
  costly: 40,
  search: 4,
  graphql: 16,
  write: 4,
  panel: 2,
  'sign-in': 16,
};
/** Of a question that is refused: nothing is read for it, but whoever asks like that can wait. */
const PRICE_OF_REFUSED = 16;

/** Lets every request to the database in when there is room for one of its kind; see operations/lanes. */
const admission: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const price = priced(strapi, ctx as Context);
    // A form comes as slowly as its sender likes, and nobody shall wait for that: its route asks again once it is read.
    const lane = ctx.state.awaitsForm ? undefined : laneFor(ctx as Context, price?.isCostly);
    if (!lane || ctx.state.isAdmitted) return next();
    if (price?.isCostly || lane === 'costly')
      await (ctx.state.spend as Spend)('expensive-reads', price?.price ?? PRICES.costly);
    const client = clientOf(ctx.request);
    usageOf(strapi).add(client, price?.price || PRICES[lane]);
    await laneOf(strapi, lane).pass(usageOf(strapi).of(client), async () => {
      ctx.state.isAdmitted = true;
      // Who went away while waiting is not answered.
      if (!ctx.req.socket.destroyed) await next();
    });
  };

function priced(strapi: Core.Strapi, ctx: Context): ReturnType<typeof priceOf> {
  try {
    return priceOf(strapi, ctx);
  } catch (error) {
    usageOf(strapi).add(clientOf(ctx.request), PRICE_OF_REFUSED);
    throw error;
  }
}

function laneFor(ctx: Context, isCostly = false): LaneKind | undefined {
  if (SENDING.test(ctx.path)) return undefined;
  const [, lane] = READING.find(([path]) => path.test(ctx.path)) ?? [];
  if (lane && lane !== 'graphql' && !READS.has(ctx.method)) return SIGNING_IN.test(ctx.path) ? 'sign-in' : 'write';
  return isCostly ? 'costly' : lane;
}

export default admission;
