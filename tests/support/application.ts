import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';
import request from 'supertest';
import { whenIdle } from '../../database/connection';
import { createDatabase, dropDatabase, type Template, urlOf } from './postgres';
import { ROOT } from './root';

type Configuration = Readonly<Record<string, unknown>>;

export interface Application {
  readonly strapi: Core.Strapi;
  database: string;
  /** Real HTTP against this application. */
  get(url: string): request.Test;
  head(url: string): request.Test;
  post(url: string): request.Test;
  put(url: string): request.Test;
  delete(url: string): request.Test;
  options(url: string): request.Test;
  /** As above, where the method comes out of a table. */
  send(method: 'get' | 'post' | 'put' | 'delete' | 'patch', url: string): request.Test;
  /** Posts a GraphQL query. */
  graphql(query: string, variables?: Record<string, unknown>): request.Test;
  /** Serves it to a browser or another client, too, on a free port. @returns its origin */
  listen(): Promise<string>;
  /** Stops it and boots it anew on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Boots the compiled project on a database of its own: a clone of the seeded one, unless told otherwise.
 *
 * @param through another way to the database than the straight one
 * @param configuration what differs from config/, by path like `server.mcp.enabled`
 */
export async function startApplication(
  from: Template = 'seeded',
  { admin = false, through = (url: string) => url, configuration = {} as Configuration } = {},
): Promise<Application> {
  const database = await createDatabase(from);
  const boot = async () => {
    const booted = await loadStrapi(through(urlOf(database)), admin, configuration);
    booted.server.mount();
    return { strapi: booted, server: booted.server.httpServer };
  };
  let { strapi, server } = await boot();
  return {
    get strapi() {
      return strapi;
    },
    database,
    get: (url) => request(server).get(url),
    head: (url) => request(server).head(url),
    post: (url) => request(server).post(url),
    put: (url) => request(server).put(url),
    delete: (url) => request(server).delete(url),
    options: (url) => request(server).options(url),
    send: (method, url) => request(server)[method](url),
    graphql: (query, variables) => request(server).post('/graphql').send({ query, variables }),
    listen: async () => {
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    restart: async () => {
      await unloadStrapi(strapi);
      ({ strapi, server } = await boot());
    },
    stop: async () => {
      await unloadStrapi(strapi);
      await dropDatabase(database);
    },
  };
}

/** @param admin whether the admin panel is served, too; the global setup has built it */
export async function loadStrapi(url: string, admin = false, configuration: Configuration = {}): Promise<Core.Strapi> {
  process.env.DATABASE_URL = url;
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist'), serveAdminPanel: admin });
  strapi.log.level = 'error';
  strapi.config.set('jobs.run', false); // but for tests of jobs
  for (const [name, value] of Object.entries(configuration)) strapi.config.set(name, value);
  await strapi.load();
  return strapi;
}

export async function unloadStrapi(strapi: Core.Strapi): Promise<void> {
  await whenIdle(strapi);
  await strapi.destroy();
}
