import type { Core } from '@strapi/strapi';
import { type Context, inPreview } from '../delivery';

/** On the public API; see delivery/previews. */
const previews: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  (ctx, next) =>
    /^\/(api|graphql)(\/|$)/i.test(ctx.path) ? inPreview(strapi, ctx as unknown as Context, next) : next();

export default previews;
