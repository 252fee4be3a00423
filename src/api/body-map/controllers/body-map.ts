import type { Core } from '@strapi/strapi';
import { type Context, respondWithBodyMap } from '../../../delivery';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  draw: (context: Context) => respondWithBodyMap(strapi, context),
});
