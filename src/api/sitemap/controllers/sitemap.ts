import type { Core } from '@strapi/strapi';
import { type Context, respondWithSitemap } from '../../../delivery';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (context: Context) => respondWithSitemap(strapi, context),
});
