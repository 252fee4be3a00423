import type { Core } from '@strapi/strapi';

/** Shows the reference site at `/`, where Strapi would send visitors on to the admin panel, which is for the team. */
const homePage: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (ctx.path === '/') ctx.path = '/index.html';
  await next();
};

export default homePage;
