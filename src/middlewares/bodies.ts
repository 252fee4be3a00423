import type { Core } from '@strapi/strapi';
import type { Limits } from '../../config/limits';
import { readBodies } from '../bodies';

/** Bodies of requests, in place of Strapi's own reader. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  readBodies(strapi.config.get<Limits>('limits'));
