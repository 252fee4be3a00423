import type { Core } from '@strapi/strapi';
import { limitRequests } from '../operations';

/** Counts what a client asks, before anything is read or looked up. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => limitRequests(strapi);
