import '../support/production';
import type { Test } from 'supertest';
import { type Application, startApplication } from '../support/application';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

// Every test comes from an address of its own, by way of the proxy that 127.0.0.1 is to the server of these tests.
let lastAddress = 0;
const freshAddress = () => {
  lastAddress += 1;
  return `203.0.113.${lastAddress}`;
};

/** Sends many at once. @returns how often each status came */
async function counts(times: number, request: () => Test): Promise<Record<number, number>> {
  const seen: Record<number, number> = {};
  const all = await Promise.all(Array.from({ length: times }, async () => (await request()).status));
  for (const status of all) seen[status] = (seen[status] ?? 0) + 1;
  return seen;
}

test('cheap reads are free: hundreds of lists and pages in one go from one address, and no header of a limit', async () => {
  const from = freshAddress();
  const read = (url: string) => app.get(url).set('X-Forwarded-For', from);
  const pages = await Promise.all(
    ['conditions', 'treatments', 'injection-sites'].map(async (type) => {
      const { body } = await read(`/api/${type}?fields=slug&pagination[pageSize]=100`).expect(200);
      return body.data.map(({ slug }: { slug: string }) => `/api/${type}/${slug}`);
    }),
  );
  const addresses = [...pages.flat(), '/api/conditions', '/api/treatments?locale=fr', '/api/injection-sites'];
  // As a build does it: so many at once, and the next as soon as one is answered.
  const asked = Array.from({ length: 300 }, (_, n) => addresses[n % addresses.length] ?? '');
  const answers: { status: number; headers: Record<string, string> }[] = [];
  const fetchAll = async () => {
    for (let url = asked.pop(); url !== undefined; url = asked.pop()) answers.push(await read(url));
  };
  await Promise.all(Array.from({ length: 20 }, fetchAll));
  expect(answers.map(({ status }) => status)).toEqual(Array(300).fill(200));
  const names = new Set(answers.flatMap(({ headers }) => Object.keys(headers)));
  expect([...names].filter((name) => name.startsWith('ratelimit'))).toEqual([]);
});

describe('search', () => {
  const search = (from: string, url = '/api/search?q=migraine') => app.get(url).set('X-Forwarded-For', from);

  test('is answered fifty times in five seconds, with headers that say what is left', async () => {
    const from = freshAddress();
    const first = await search(from).expect(200);
    expect(first.headers['ratelimit-policy']).toBe('"search";q=50;w=5');
    expect(first.headers.ratelimit).toMatch(/^"search";r=49;t=[1-5]$/);
    // A window of five seconds may end meanwhile on a slow machine: then there are more answers, and none is an error.
    const seen = await counts(150, () => search(from, '/api/search'));
    expect(Object.keys(seen).sort()).toEqual(['400', '429']);
    const refused = await refusal(() => search(from, '/API/Search/?q=migraine'));
    expect(refused.headers['ratelimit-policy']).toBe('"search";q=50;w=5');
    expect(refused.headers.ratelimit).toMatch(/^"search";r=0;t=[1-5]$/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(5);
    expect(refused.body).toMatchObject({
      data: null,
      error: { status: 429, name: 'RateLimitError', details: { code: 'too-many-requests', limit: 'search' } },
    });
    await search(freshAddress()).expect(200);
  });

  /** Asks until it is refused, at most a window's worth. */
  async function refusal(request: () => Test) {
    for (let n = 0; n < 200; n += 1) {
      const response = await request();
      if (response.status === 429) return response;
    }
    throw new Error('It was never refused.');
  }

  test('a refusal can be read by a browser of another site, and is as safe as an answer', async () => {
    const from = freshAddress();
    const { headers } = await refusal(() => search(from, '/api/search').set('Origin', 'https://clinic.example'));
    expect(headers['access-control-allow-origin']).toBe('https://clinic.example');
    expect(headers['access-control-expose-headers']).toMatch(/Retry-After/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('GraphQL', () => {
  test('is answered two hundred times at once, then refused in its own envelope', async () => {
    const from = freshAddress();
    const ask = () => app.graphql('').set('X-Forwarded-For', from);
    const seen = await counts(450, ask);
    expect(seen[429]).toBeGreaterThan(0);
    let refused = await ask();
    for (let n = 0; n < 300 && refused.status !== 429; n += 1) refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
    expect(refused.body.data ?? null).toBeNull();
    expect(refused.body.errors).toEqual([
      {
        message: expect.stringContaining('graphql'),
        extensions: {
          code: 'TOO_MANY_REQUESTS',
          error: expect.objectContaining({ details: expect.objectContaining({ code: 'too-many-requests' }) }),
        },
      },
    ]);
  });
});

test('searches in GraphQL are paid for as those of REST are, each', async () => {
  const from = freshAddress();
  const three =
    '{ a: search(q: "a") { complete } ... { b: search(q: "b") { complete } c: search(q: "c") { complete } } }';
  const ask = () => app.graphql(three).set('X-Forwarded-For', from);
  await app.get('/api/search?q=migraine').set('X-Forwarded-For', from).expect(200);
  const { headers } = await ask().expect(200);
  expect(headers.ratelimit).toMatch(/"search";r=46;t=[1-5]$/);
  let refused = await ask();
  for (let n = 0; n < 60 && refused.status !== 429; n += 1) refused = await ask();
  expect(refused.status).toBe(429);
  expect(refused.headers['retry-after']).toMatch(/^[1-5]$/);
  expect(refused.body.data ?? null).toBeNull();
  expect(refused.body.errors[0].extensions).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    error: { status: 429, details: { code: 'too-many-requests', limit: 'search' } },
  });
  // What does not search goes on.
  await app.graphql('{ conditions { name } }').set('X-Forwarded-For', from).expect(200);
});

test('writes are refused when there are too many', async () => {
  const from = freshAddress();
  const write = () => app.post('/api/conditions').set('X-Forwarded-For', from).send({ data: {} });
  const seen = await counts(1100, write);
  expect(Object.keys(seen).sort()).toEqual(['403', '429']);
});

test('what a question costs is counted by whoever knows it, once per point', async () => {
  const { limitRequests } = jest.requireActual<typeof import('../../src/operations')>('../../dist/src/operations');
  const headers: Record<string, string> = {};
  const ctx = {
    method: 'GET',
    path: '/api/conditions',
    status: 200,
    request: { ip: freshAddress(), socket: {} },
    state: {} as { spend?: (kind: string, points: number) => Promise<void> },
    cookies: { get: () => undefined },
    get: () => '',
    append: (name: string, value: string) => {
      headers[name] = value;
    },
    set: (name: string, value: string) => {
      headers[name] = value;
    },
  };
  await limitRequests(app.strapi)(ctx, async () => {
    await ctx.state.spend?.('expensive-reads', 1400);
    expect(headers.RateLimit).toMatch(/^"expensive-reads";r=1000;t=\d+$/);
    await expect(ctx.state.spend?.('expensive-reads', 1400)).rejects.toMatchObject({
      details: { code: 'too-many-requests', limit: 'expensive-reads' },
    });
  });
});

test('questions that cost the database much are counted by their price, and others go on', async () => {
  const from = freshAddress();
  const filters = ['treatments', 'injectionSites', 'sources'].map((name) => `filters[${name}][documentId][$eq]=x`);
  const ask = (query: string) => app.get(`/api/conditions?${query}`).set('X-Forwarded-For', from);
  const first = await ask(filters.join('&')).expect(200);
  expect(first.headers['ratelimit-policy']).toBe('"expensive-reads";q=2400;w=60');
  let refused = first;
  for (let n = 0; n < 100 && refused.status === 200; n += 1) refused = await ask(filters.join('&'));
  expect(refused.status).toBe(429);
  expect(refused.body.error.details).toMatchObject({ code: 'too-many-requests', limit: 'expensive-reads' });
  await ask('fields=name').expect(200);
});
