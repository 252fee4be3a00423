import type { Core } from '@strapi/strapi';
import { type Context, respondWithClinic } from '../../../delivery';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (context: Context) => respondWithClinic(strapi, context.query),
});
