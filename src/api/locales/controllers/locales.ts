import type { Core } from '@strapi/strapi';
import { type Context, respondWithLocales } from '../../../delivery';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (context: Context) => respondWithLocales(strapi, context.query),
});
