import type { Core } from '@strapi/strapi';
import { type Context, respondToSearch } from '../../../delivery';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: (context: Context) => respondToSearch(strapi, context.query),
});
