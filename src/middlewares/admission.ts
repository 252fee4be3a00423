import type { Core } from '@strapi/strapi';
import { type Context, priceOf } from '../delivery';
import { type LaneKind, laneOf, type Spend } from '../operations';

/** Roads whose work has a lane of its own; the first that fits counts. Anything else, files among them, needs none. */
const READING: readonly [path: RegExp, lane: LaneKind][] = [
  [/^\/graphql\/?$/i, 'graphql'],
  [/^\/api\/search\/?$/i, 'search'],
  [/^\/api\/sitemap\.xml\/?$/i, 'costly'],
  [/^\/api\//i, 'page'],
  [/^\/(content-manager|translation|upload|i18n|admin\/(?!.*\.\w+$))/i, 'panel'],
];
/** Passwords are compared and made here. Whoever shows that they are signed in (`PUT /admin/users/me`) writes. */
const SIGNING_IN = /^\/(?:admin\/(?:login|register|register-admin|forgot-password|reset-password)|api\/auth)(?:\/|$)/i;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Of costly roads that ask no question: as much as one about everything there is. */
const FIXED_PRICE = 40;

/** Lets every request to the database in when there is room for one of its kind; see operations/lanes. */
const admission: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const price = priceOf(strapi, ctx as Context);
    // A form comes as slowly as its sender likes, and nobody shall wait for that: its route asks again once it is read.
    const lane = ctx.state.awaitsForm ? undefined : laneFor(ctx as Context, price?.isCostly);
    if (!lane || ctx.state.isAdmitted) return next();
    if (price?.isCostly || lane === 'costly')
      await (ctx.state.spend as Spend)('expensive-reads', price?.price ?? FIXED_PRICE);
    await laneOf(strapi, lane).pass(async () => {
      ctx.state.isAdmitted = true;
      // Who went away while waiting is not answered.
      if (!ctx.req.socket.destroyed) await next();
    });
  };

function laneFor(ctx: Context, isCostly = false): LaneKind | undefined {
  const [, lane] = READING.find(([path]) => path.test(ctx.path)) ?? [];
  if (lane && lane !== 'graphql' && !READS.has(ctx.method)) return SIGNING_IN.test(ctx.path) ? 'sign-in' : 'write';
  return isCostly ? 'costly' : lane;
}

export default admission;
