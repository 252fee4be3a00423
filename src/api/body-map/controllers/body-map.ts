import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { respondWithBodyMap } from '../../../delivery';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  draw: (context: Context) => respondWithBodyMap(strapi, context),
});
