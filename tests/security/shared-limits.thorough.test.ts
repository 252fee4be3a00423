import '../support/production';
import { type Application, startApplication } from '../support/application';
import { query } from '../support/postgres';

let app: Application;
beforeAll(async () => {
  process.env.RATE_LIMIT_STORE = 'postgres';
  app = await startApplication();
});
afterAll(() => app.stop());

const limitsOf = () =>
  jest.requireActual<typeof import('../../src/operations/limits/limits')>('../../dist/src/operations/limits/limits');
const storeOf = () =>
  jest.requireActual<typeof import('../../src/operations/limits/postgresStore')>(
    '../../dist/src/operations/limits/postgresStore',
  );
const quotas = new Map([
  ['search', { requests: 3, seconds: 60 }],
  ['sign-in-address', { requests: 3, seconds: 60 }],
]) as ConstructorParameters<typeof import('../../src/operations/limits/limits').Limits>[0];
const connection = () => app.strapi.config.get('database.connection.connection') as { connectionString: string };

test('several instances count together in PostgreSQL', async () => {
  const { poolFor } = storeOf();
  const { Limits } = limitsOf();
  const instances = [
    new Limits(quotas, poolFor(connection() as never)),
    new Limits(quotas, poolFor(connection() as never)),
  ] as const;
  const refused: boolean[] = [];
  for (let n = 0; n < 5; n += 1)
    refused.push((await instances[n % 2 === 0 ? 0 : 1].take(['search', 'client']))?.refused === true);
  expect(refused).toEqual([false, false, false, true, true]);
  await instances[0].giveBack([['search', 'client']]);
  await instances[0].makeFamiliar('desk account');
  expect(await instances[1].isFamiliar('desk account')).toBe(true);
  expect(await query(app.database, 'select key from operations.rate_limits order by key')).toEqual([
    { key: 'familiar:desk account' },
    { key: 'search:client' },
  ]);
  for (const instance of instances) await instance.close();
});

test('instances go on counting in memory while the database is away', async () => {
  const { Limits } = limitsOf();
  const nowhere = storeOf().poolFor({ connectionString: 'postgres://nobody@127.0.0.1:1/nowhere' });
  const limits = new Limits(quotas, nowhere);
  const refused: boolean[] = [];
  for (let n = 0; n < 4; n += 1) refused.push((await limits.take(['search', 'client']))?.refused === true);
  expect(refused).toEqual([false, false, false, true]);
  expect(await limits.look(['search', 'client'])).toMatchObject({ refused: true });
  await limits.giveBack([['search', 'client']]);
  await limits.forget(['search', 'client']);
  await limits.makeFamiliar('desk account');
  expect(await limits.isFamiliar('desk account')).toBe(true);
  await limits.close();
});

test('a server that is told to counts there, under keys that name nobody', async () => {
  const { body } = await app
    .post('/admin/login')
    .set('X-Forwarded-For', '203.0.113.77')
    .send({ email: 'ada@clinic.example', password: 'wrong' })
    .expect(400);
  expect(body.error.message).toBe('Invalid credentials');
  await app.get('/api/search?q=migraine').set('X-Forwarded-For', '203.0.113.77').expect(200);
  const rows = await query<{ key: string; points: number }>(
    app.database,
    "select key, points from operations.rate_limits where key like '%203.0.113.77%' order by key",
  );
  expect(rows).toHaveLength(4);
  expect(rows.map(({ key }) => key.split(':')[0]).sort()).toEqual(['search', 'sign-in', 'sign-in-address', 'writes']);
  expect(JSON.stringify(rows)).not.toMatch(/ada|clinic/);
  for (let n = 0; n < 5; n += 1)
    await app
      .post('/admin/login')
      .set('X-Forwarded-For', '203.0.113.77')
      .send({ email: 'ada@clinic.example', password: 'wrong' })
      .expect(n < 4 ? 400 : 429);
});
