import type { Core } from '@strapi/strapi';
import { answering } from '../delivery';

/** What is answered to everybody, as values that can be kept; see delivery/cache. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => answering(strapi);
