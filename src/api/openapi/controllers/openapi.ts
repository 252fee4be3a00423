import type { Core } from '@strapi/strapi';
import { type Context, respondWithOpenApi } from '../../../delivery';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  describe: (context: Context) => respondWithOpenApi(strapi, context.query),
});
