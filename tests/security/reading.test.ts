/** What the public reads fails closed, in time, and stands in nobody's way. */
import { request as httpRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Application, startApplication } from '../support/application';
import { holdLock } from '../support/lock';
import { query } from '../support/postgres';
import { ENGLISH } from '../support/reading';

let app: Application;
let origin: string;
beforeAll(async () => {
  app = await startApplication();
  origin = await app.listen();
});
afterAll(() => app.stop());

const READS = [
  '/api/conditions',
  '/api/conditions?status=published&populate=*',
  '/api/conditions/hyperhidrosis',
  '/api/conditions/hyperhidrosi',
  '/api/search?q=sweat',
  '/api/sitemap.xml?base=https://clinic.example',
  '/api/body-map.svg?condition=hyperhidrosis',
  '/api/conditions/hyperhidrosis/structured-data',
  '/api/approvals',
  '/api/sources',
];
const GRAPHQL = '{ conditions { name treatments { name } injectionSites { name markers { x } } } }';

const run = (sql: string) => query(app.database, sql);

let version: string;
beforeAll(async () => {
  const [row] = await query<{ version: string }>(
    app.database,
    `select obj_description('served'::regnamespace, 'pg_namespace') as version`,
  );
  version = row?.version ?? '';
  expect(version).not.toBe('');
});

describe('while the schema `served` is not as it should be', () => {
  test.each([
    ['missing', 'alter schema served rename to away', 'alter schema away rename to served'],
    [
      'half there',
      'alter view served.conditions rename to conditions_away; alter view served.treatments rename to treatments_away',
      'alter view served.conditions_away rename to conditions; alter view served.treatments_away rename to treatments',
    ],
    [
      'of another model',
      'alter view served.conditions rename column name to title',
      'alter view served.conditions rename column title to name',
    ],
    [
      'of another version, with views of the same names and columns',
      `comment on schema served is 'another'`,
      () => `comment on schema served is '${version}'`,
    ],
  ] as [string, string, string | (() => string)][])(
    '%s: 503 or what is right, never other rows',
    async (...[, spoil, mend]) => {
      const before = new Map<string, string>();
      for (const url of READS) before.set(url, (await app.get(url)).text);
      await run(spoil);
      let refused = 0;
      try {
        for (const url of READS) {
          const { status, text, headers } = await app.get(url);
          if (status === 503) {
            refused += 1;
            expect(Number(headers['retry-after'])).toBeGreaterThan(0);
            expect(JSON.parse(text)).toMatchObject({
              data: null,
              error: { status: 503, details: { code: 'unavailable' } },
            });
          } else expect(text).toBe(before.get(url));
        }
        const { body } = await app.graphql(GRAPHQL);
        expect(body.data?.conditions ?? null).toBeNull();
        expect(body.errors[0].extensions.error.details.code).toBe('unavailable');
      } finally {
        await run(typeof mend === 'string' ? mend : mend());
      }
      expect(refused).toBeGreaterThan(5);
      for (const url of READS) expect((await app.get(url)).text).toBe(before.get(url));
    },
  );
});

test('the reader changes nothing and sees no table of Strapi', async () => {
  const { readServed } = jest.requireActual<typeof import('../../src/served')>('../../dist/src/served');
  const inReading = (sql: string) => readServed(app.strapi, ENGLISH, (transaction) => transaction.raw(sql));
  await expect(inReading("update public.conditions set name = 'x'")).rejects.toMatchObject({ code: '25006' });
  for (const table of [
    'admin_users',
    'strapi_api_tokens',
    'up_users',
    'glossary_entries',
    'strapi_core_store_settings',
  ])
    await expect(inReading(`select * from ${table}`)).rejects.toMatchObject({ status: 503 });
});

test('PostgreSQL refuses the reader every table but what is served', async () => {
  const { ask, readServed, statement } = jest.requireActual<typeof import('../../src/served')>('../../dist/src/served');
  const tables = await query<{ name: string }>(
    app.database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  expect(tables.length).toBeGreaterThan(50);
  for (const { name } of tables) {
    const refused = readServed(app.strapi, ENGLISH, async (transaction) => {
      const error = await transaction.raw(`select from ${name} limit 1`).catch((reason) => reason);
      expect([name, error.code]).toEqual([name, '42501']);
      return 'refused';
    });
    expect(await refused).toBe('refused');
  }
  const one = statement(app.strapi, 'test', '(select count(*) from public.conditions) as drafts');
  await expect(ask(app.strapi, ENGLISH, one, () => [])).rejects.toMatchObject({ status: 503 });
});

test('a writer who holds a lock holds up no reader, and others who wait for it are told to come back', async () => {
  const [entry] = await app.strapi.documents('api::condition.condition').findMany({ limit: 1 });
  const release = await holdLock(app.strapi, 'conditions', 'share row exclusive');
  const token = (
    await app.strapi
      .service('admin::api-token')
      .create({ name: 'writer', description: '', type: 'full-access', lifespan: null, permissions: null })
  ).accessKey;
  const writers = Array.from({ length: 20 }, () =>
    app
      .put(`/api/conditions/${entry?.documentId}`)
      .auth(token, { type: 'bearer' })
      .send({ data: { summary: 'Written while others read.' } })
      .then(({ status, headers }) => ({ status, waits: Number(headers['retry-after']) > 0 })),
  );
  await waitFor(async () => (await lockWaiters()) > 0);
  for (const url of READS) expect([200, 404]).toContain((await app.get(url)).status);
  expect((await app.graphql(GRAPHQL)).body.errors).toBeUndefined();
  for (const answer of await Promise.all(writers)) expect(answer).toEqual({ status: 503, waits: true });
  await release();
  await app
    .put(`/api/conditions/${entry?.documentId}`)
    .auth(token, { type: 'bearer' })
    .send({ data: { summary: 'Written once nobody holds it.' } })
    .expect(200);
});

test('a GraphQL operation has one connection, however much it asks at once', async () => {
  const release = await holdLock(app.strapi, 'conditions');
  try {
    const fields = Array.from({ length: 10 }, (_, n) => `a${n}: conditions(pagination: { start: ${n} }) { name }`);
    const answer = app.graphql(`{ ${fields.join(' ')} }`).then(({ body }) => body);
    await waitFor(async () => (await lockWaiters()) > 0);
    await pause(500); // long enough for the others to come, too
    expect(await lockWaiters()).toBe(1);
    await release();
    expect(Object.keys((await answer).data)).toHaveLength(10);
  } finally {
    await release();
  }
});

async function lockWaiters(): Promise<number> {
  const [row] = await query<{ count: number }>(
    app.database,
    `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
  return row?.count ?? 0;
}

async function waitFor(condition: () => Promise<boolean>, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50)) if (await condition()) return;
  throw new Error('The condition did not come true.');
}

test('a crowd is answered or told to come back: 200 or 503, nothing else', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 600 }, () =>
      fetch(`${origin}/api/conditions?fields=name`).then(async (response) => {
        await response.arrayBuffer();
        if (response.status === 503) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        return response.status;
      }),
    ),
  );
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(100);
});

test('the question of a client that has left is cancelled', async () => {
  const running = async () => {
    const [row] = await query<{ count: number }>(
      app.database,
      `select count(*)::int as count from pg_stat_activity
       where application_name like '%reader' and state = 'active' and wait_event_type = 'Lock'`,
    );
    return row?.count ?? 0;
  };
  const release = await holdLock(app.strapi, 'sources');
  try {
    const left = httpRequest(`${origin}/api/sources`).on('error', () => {});
    left.end();
    await waitFor(async () => (await running()) === 1);
    left.destroy();
    await waitFor(async () => (await running()) === 0, 3); // sooner than the statement timeout
  } finally {
    await release();
  }
  await app.get('/api/sources').expect(200);
});

test('an operation whose client has left reads nothing more', async () => {
  const release = await holdLock(app.strapi, 'conditions');
  try {
    const fields = Array.from({ length: 10 }, (_, n) => `a${n}: conditions(pagination: { start: ${n} }) { name }`);
    const left = httpRequest(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    }).on('error', () => {});
    left.end(JSON.stringify({ query: `{ ${fields.join(' ')} }` }));
    await waitFor(async () => (await lockWaiters()) === 1);
    left.destroy();
    await waitFor(async () => (await lockWaiters()) === 0, 3);
    // The other nine would come now, one after the other.
    for (let n = 0; n < 10; n += 1) {
      await pause(50);
      expect(await lockWaiters()).toBe(0);
    }
  } finally {
    await release();
  }
});

test('a question that takes too long is ended: 503, and the next is answered', async () => {
  const release = await holdLock(app.strapi, 'sources');
  try {
    const { body } = await app.get('/api/sources').expect(503);
    expect(body.error.details.code).toBe('overloaded');
  } finally {
    await release();
  }
  await app.get('/api/sources').expect(200);
});
