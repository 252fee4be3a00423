/** What is looked for in Strapi's insides, each with something missing: the boot ends with a sentence that names it. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  assertServices,
  assertUploadPlugin,
  closeFetching,
  graphqlPlugin,
  joinTableOf,
  transactionOver,
  type UploadPlugin,
  uploadProvider,
} from '../../../src/strapi';

const work = () => undefined;
const sentence = (what: string) =>
  `Strapi 5.54.0 had ${what}, which this project needs; the version installed now has it not.`;

/** Services that have every function, but for one. */
function services(without?: [service: string, name: string]): Core.Strapi {
  const service = (uid: string) =>
    new Proxy({}, { get: (_, name) => (without?.[0] === uid && without[1] === name ? undefined : work) });
  return { service } as unknown as Core.Strapi;
}

test('services with all of their functions pass', () => {
  expect(() => assertServices(services())).not.toThrow();
});

test.each([
  ['plugin::i18n.locales', 'setDefaultLocale'],
  ['plugin::content-manager.permission-checker', 'create'],
  ['admin::role', 'assignPermissions'],
])('%s without %s ends the boot', (uid, name) => {
  expect(() => assertServices(services([uid, name]))).toThrow(sentence(`a function ${name} of ${uid}`));
});

test('a service that is gone ends the boot', () => {
  const strapi = { service: () => undefined } as unknown as Core.Strapi;
  expect(() => assertServices(strapi)).toThrow(sentence('a function find of plugin::i18n.locales'));
});

const uploads = (): UploadPlugin => ({
  services: {
    upload: () => ({}) as never,
    'image-manipulation': { isFaultyImage: async () => false, generateFileName: (name) => name },
    file: { fetchUrlToInputFile: async () => undefined },
  },
  routes: { admin: { routes: [{ path: '/actions/upload-from-urls' }] } },
  contentTypes: { file: { schema: { attributes: { related: {} } } } },
});

test('an upload plugin that fetches files by another route ends the boot', () => {
  const plugin = uploads();
  plugin.routes.admin.routes = [{ path: '/actions/fetch' }];
  expect(() => closeFetching(plugin)).toThrow(sentence('a route /actions/upload-from-urls in its upload plugin'));
});

test('the route that fetches files stays closed when Strapi is loaded anew', () => {
  const plugin = uploads();
  for (let start = 0; start < 2; start += 1) closeFetching(plugin);
  expect(plugin.routes.admin.routes).toEqual([]);
});

test('an upload plugin that names files otherwise ends the boot', () => {
  const plugin = uploads();
  expect(() => assertUploadPlugin(plugin)).not.toThrow();
  plugin.services['image-manipulation'].generateFileName = undefined as never;
  expect(() => assertUploadPlugin(plugin)).toThrow(sentence('names made of those of files (upload, generateFileName)'));
});

test('an upload provider that cannot be changed ends the boot', () => {
  const strapi = { plugin: () => ({ provider: { delete: work } }) } as unknown as Core.Strapi;
  expect(() => uploadProvider(strapi)).toThrow(sentence('a provider of its upload plugin that `extend` changes'));
});

test('a GraphQL plugin that gives no name to a query ends the boot', () => {
  const strapi = { plugin: () => ({ service: () => ({ naming: {} }) }) } as unknown as Core.Strapi;
  expect(() => graphqlPlugin(strapi)).toThrow(sentence('a name that plugin-graphql gives (getFindOneQueryName)'));
});

test('a relation that no table joins is named', () => {
  const metadata = { get: () => ({ attributes: { image: { type: 'relation' } } }) };
  const strapi = { db: { metadata } } as unknown as Core.Strapi;
  expect(() => joinTableOf(strapi, 'api::condition.condition', 'image')).toThrow(
    sentence('a table that joins api::condition.condition with its image'),
  );
});

describe('a transaction over other connections', () => {
  const pool = (name: string) => ({ client: { config: { name } } }) as unknown as Knex;
  /** Strapi's database, with a way of its own to find the connections of a transaction. */
  const database = (connectionOf: (self: { connection: Knex }) => Knex): Core.Strapi => {
    let isInside = false;
    const db = {
      connection: pool('of Strapi'),
      inTransaction: () => isInside,
      async transaction(this: { connection: Knex }, run: (of: { trx: Knex }) => Promise<unknown>) {
        isInside = true;
        return run({ trx: connectionOf(this) });
      },
    };
    return { db } as unknown as Core.Strapi;
  };

  test('runs over them', async () => {
    const reader = pool('of readers');
    const strapi = database((self) => self.connection);
    expect(await transactionOver(strapi, reader, async (transaction) => transaction)).toBe(reader);
  });

  test('runs nothing where Strapi would take its own', async () => {
    const strapi = database(() => pool('of Strapi'));
    const run = jest.fn();
    await expect(transactionOver(strapi, pool('of readers'), run)).rejects.toThrow(
      sentence('transactions over the connection of the object that they are called on'),
    );
    expect(run).not.toHaveBeenCalled();
  });
});
