import type { Core } from '@strapi/strapi';
import { limitGuessing, type SecretTaken } from '../operations';

/** In front of a route that takes a secret (src/strapi/secretRoutes.ts). */
export default ({ taken }: { taken: SecretTaken }, { strapi }: { strapi: Core.Strapi }) => limitGuessing(strapi, taken);
