import { type Application, startApplication } from '../../support/application';
import { query } from '../../support/postgres';
import { until } from '../../support/process';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const READY = { status: 'ready', missing: [] };
const ready = () => until(async () => (await app.get('/health/ready')).status === 200, undefined, 5);

test('live, ready and Strapi’s own, by GET and HEAD', async () => {
  await app.get('/health/live').expect(200, { status: 'live' });
  await app.get('/health/ready').expect(200, READY).expect('Cache-Control', 'no-store');
  await app.get('/_health').expect(204);
  for (const address of ['/health/live', '/health/ready', '/_health']) {
    const got = await app.get(address);
    const { text, headers } = await app.head(address).expect(got.status);
    expect(text ?? '').toBe('');
    expect(headers['content-length']).toBe(got.headers['content-length']);
  }
});

test.each(['/health/ready?a=b', '/health/ready/', '/HEALTH/Ready'])('%s is the same check', async (address) => {
  await app.get(address).expect(200, READY);
});

test.each(['/health', '/health/other', '/health/ready/x', '/api/health/ready', '/health//ready'])(
  '%s is none',
  async (address) => {
    await app.get(address).expect(404);
  },
);

test.each(['post', 'put', 'delete'] as const)('%s is not allowed', async (method) => {
  const { body } = await app[method]('/health/ready').expect(405).expect('Allow', 'GET, HEAD');
  expect(body.error.details.code).toBe('method-not-allowed');
});

test('a view that is missing is named, on every address that Strapi takes for its own health check', async () => {
  await ready();
  await query(app.database, 'alter view served.conditions rename to conditions_away');
  await until(async () => (await app.get('/health/ready')).status === 503, undefined, 5);
  await app.get('/health/ready').expect(503, { status: 'not-ready', missing: ['view served.conditions'] });
  for (const address of ['/_health', '/_health/', '/_HEALTH', '/_health?x=1', '/_health#x'])
    expect([address, (await app.get(address)).status]).toEqual([address, 503]);
  await app.post('/_health').expect(503);
  await query(app.database, 'alter view served.conditions_away rename to conditions');
  await ready();
});

test('views of another version are not those of this one', async () => {
  const [row] = await query<{ comment: string }>(
    app.database,
    `select obj_description('served'::regnamespace, 'pg_namespace') as comment`,
  );
  await query(app.database, `comment on schema served is 'of a newer instance'`);
  await until(async () => (await app.get('/health/ready')).status === 503, undefined, 5);
  await app.get('/health/ready').expect(503, { status: 'not-ready', missing: ['schema served of this version'] });
  await query(app.database, `comment on schema served is '${row?.comment}'`);
  await ready();
});

test('a schema that is missing is named', async () => {
  await query(app.database, 'alter schema served rename to served_away');
  await until(async () => (await app.get('/health/ready')).status === 503, undefined, 5);
  await app.get('/health/ready').expect(503, { status: 'not-ready', missing: ['schema served'] });
  await query(app.database, 'alter schema served_away rename to served');
  await ready();
});

test('probing does not open connections', async () => {
  const probes = () =>
    query<{ pid: number }>(
      app.database,
      `select pid from pg_stat_activity where datname = current_database() and query like '%to_regnamespace%' and pid <> pg_backend_pid()`,
    );
  await ready();
  await Promise.all(Array.from({ length: 50 }, () => app.get('/health/ready')));
  expect(await probes()).toHaveLength(1);
});
