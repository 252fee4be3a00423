import type { Core } from '@strapi/strapi';
import type { Limits } from '../../config/limits';

/** What node:http takes no option for; config/server.ts gives it the rest of config/limits.ts. */
export function limitConnections(strapi: Core.Strapi): void {
  const { connections } = strapi.config.get<Limits>('limits');
  const server = strapi.server.httpServer;
  server.setTimeout(connections.idleTimeout);
  server.maxConnections = connections.maxConnections;
}
