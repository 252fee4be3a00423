import { type Application, startApplication } from '../support/application';
import { query, testPostgres } from '../support/postgres';
import { until } from '../support/process';
import { type SeverableLine, severableLine } from '../support/severable';
import { adminToken, adminUser, apiToken } from '../support/token';

const { readingOf, readServed } = jest.requireActual<typeof import('../../src/served')>('../../dist/src/served');

let app: Application;
let line: SeverableLine;
let token: string;
let admin: string;
let user: { email: string; password: string };
beforeAll(async () => {
  line = await severableLine(testPostgres().adminUrl);
  const { port } = new URL(line.url);
  const through = (url: string) => Object.assign(new URL(url), { port }).toString();
  process.env.DATABASE_POOL_MAX = '4';
  app = await startApplication('seeded', { through });
  app.strapi.db.connection.client.pool.acquireTimeoutMillis = 1000;
  token = await apiToken(app.strapi);
  user = await adminUser(app, 'strapi-super-admin');
  admin = await adminToken(app);
});
afterEach(() => line.mend());
afterAll(async () => {
  await app.stop();
  await line.close();
});

const graphql = (text: string) => app.graphql(text);
const content = '/content-manager/collection-types/api::condition.condition';
const ROADS: [string, () => ReturnType<Application['get']>][] = [
  ['a list', () => app.get('/api/conditions')],
  ['a page', () => app.get('/api/conditions/frey-syndrome?locale=fr')],
  ['a page that is not there', () => app.get('/api/conditions/nowhere')],
  ['a page in a pseudo-locale', () => app.get('/api/treatments?locale=en-XA')],
  ['an unknown language', () => app.get('/api/conditions?locale=xx')],
  ['a list with a token', () => app.get('/api/conditions').set('Authorization', `Bearer ${token}`)],
  ['drafts', () => app.get('/api/conditions?status=draft').set('Authorization', `Bearer ${token}`)],
  ['a token that is wrong', () => app.get('/api/conditions').set('Authorization', 'Bearer wrong')],
  ['a search', () => app.get('/api/search?q=migraine')],
  ['structured data', () => app.get('/api/conditions/frey-syndrome/structured-data')],
  ['the picture of a page', () => app.get('/api/conditions/frey-syndrome/image.png')],
  ['the body map', () => app.get('/api/body-map.svg?condition=frey-syndrome')],
  ['the sitemap', () => app.get('/api/sitemap.xml?base=https://clinic.example')],
  ['OpenAPI, as far as it asks', () => app.get('/api/i18n/locales')],
  ['a GraphQL list', () => graphql('{ conditions { name treatments { name } } }')],
  ['a GraphQL page', () => graphql('{ condition(slug: "frey-syndrome") { name } }')],
  ['GraphQL over GET', () => app.get('/graphql?query={conditions{name}}')],
  ['a write', () => app.put('/api/conditions/x').set('Authorization', `Bearer ${token}`).send({ data: {} })],
  ['a removal', () => app.delete('/api/sources/x').set('Authorization', `Bearer ${token}`)],
  ['signing in to the panel', () => app.post('/admin/login').send(user)],
  [
    'signing in as a user',
    () => app.post('/api/auth/local').send({ identifier: 'a@b.example', password: 'Secret-123' }),
  ],
  ['the panel', () => app.get('/admin/users/me').set('Authorization', `Bearer ${admin}`)],
  ['the content manager', () => app.get(content).set('Authorization', `Bearer ${admin}`)],
  ['the translation desk', () => app.get('/translation/coverage').set('Authorization', `Bearer ${admin}`)],
];

async function expectFault(code: string, send: () => ReturnType<Application['get']>): Promise<void> {
  const { status, headers, body, text } = await send();
  const error = body.errors?.[0]?.extensions?.error ?? body.error;
  expect({ status, code: error?.details?.code, data: body.data ?? null }).toEqual({ status: 503, code, data: null });
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(headers['content-type']).toMatch(/^application\/json/);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers).not.toHaveProperty('set-cookie');
  expect(headers).not.toHaveProperty('etag');
  expect(text).not.toMatch(/select|insert|update "|ECONN|127\.0\.0\.1|knex|terminated/i);
}

describe('while the database is away', () => {
  test.each(ROADS)('%s is 503, and right again afterwards', async (_road, send) => {
    const before = (await send()).status;
    await line.sever();
    await expectFault('unavailable', send);
    await line.mend();
    expect((await send()).status).toBe(before);
  });

  test('what needs no database is answered', async () => {
    await line.sever();
    await app.get('/robots.txt').expect(200);
    await app.get('/health/live').expect(200);
  });

  test('health checks say so, and say when it is back', async () => {
    await until(async () => (await app.get('/health/ready')).status === 200);
    await line.sever();
    await until(async () => (await app.get('/health/ready')).status === 503, undefined, 3);
    const { body, headers } = await app.get('/health/ready').expect(503);
    expect(body).toEqual({ status: 'not-ready', missing: ['database'] });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await app.get('/_health').expect(503);
    await line.mend();
    await until(async () => (await app.get('/_health')).status === 204, undefined, 3);
    await app.get('/health/ready').expect(200, { status: 'ready', missing: [] });
  });
});

describe('while the database takes calls and does not answer', () => {
  test('health checks say so within a second or so', async () => {
    await until(async () => (await app.get('/health/ready')).status === 200);
    line.stall();
    await until(async () => (await app.get('/health/ready')).status === 503, undefined, 5);
  });

  test('who comes anew is told to come back', async () => {
    await line.sever(); // no connection is left that hangs
    await line.mend();
    line.stall();
    await expectFault('unavailable', () => app.get('/api/conditions'));
  });
});

describe('while all connections are in use', () => {
  beforeAll(() => until(async () => (await app.get('/api/conditions')).status === 200));

  test.each(ROADS.slice(0, 2))('%s is 503, overloaded', async (_road, send) => {
    const held = await Promise.all([1, 2, 3, 4].map(() => app.strapi.db.connection.transaction()));
    // Readers have connections of their own.
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const reading = await readingOf(app.strapi, {});
    const readers = [1, 2, 3, 4].map(() => readServed(app.strapi, reading, () => released));
    await expectFault('overloaded', send);
    release();
    await Promise.all(readers);
    // Health checks have a connection of their own: the database is there.
    await until(async () => (await app.get('/health/ready')).status === 200, undefined, 3);
    await Promise.all(held.map((transaction) => transaction.rollback()));
    expect((await send()).status).toBe(200);
  });
});

test('a connection that is ended in the middle of a request is 503, not 500', async () => {
  await query(app.database, 'select 1');
  const blocker = await app.strapi.db.connection.transaction();
  await blocker.raw('lock table conditions in access exclusive mode');
  const waiting = app.get('/api/conditions').then((response) => response);
  const victim = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await until(async () => (await query(app.database, victim)).length > 0);
  await expectFault('unavailable', () => waiting as never);
  await blocker.rollback();
});
