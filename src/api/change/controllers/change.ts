import type { Core } from '@strapi/strapi';
import { type Context, respondWithChanges, respondWithStream } from '../../../delivery';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (context: Context) => respondWithChanges(strapi, context),
  stream: (context: Context) => respondWithStream(strapi, context),
});
