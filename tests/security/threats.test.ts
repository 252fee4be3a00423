/**
 * threats.md, "Leaks", "Access and caching" and "Denial of service", sentence by sentence. Those that are not here:
 *
 * - GraphQL, all of it → graphql*.test.ts
 * - A translator of `fr` cannot write `es` → translator.test.ts
 * - Invalid, expired and revoked credentials, sessions after a password change, wrong JWTs → credentials.test.ts, sign-in.test.ts
 * - Brute force of sign-in, rotating emails and forwarded addresses → sign-in.test.ts, rate-limits.test.ts
 * - An evil Origin gets no credentialed CORS → cross-origin.test.ts
 * - 200 MB or 100,000-deep JSON → bodies.test.ts; slow clients → slow-clients.thorough.test.ts
 * - A million distinct URLs stay within the memory bound → fuzz-rest.thorough.test.ts
 * - Cached bodies and ETags → integration/delivery/cache; webhooks say ids and tags alone → integration/webhooks
 */
import { type SecurityServer, startServer } from './server';
import { CANARY } from './server/canaries';
import type { Answer, Question } from './server/client';
import { apiTokenIn } from './server/credentials';
import { askPatiently, expectHarmless } from './server/harmless';
import { COLLECTIONS, PAGED } from './server/surface';
import {
  BACKTRACKING,
  DRAFTS,
  FORBIDDEN,
  FURTHER_IN,
  GIANTS,
  HEADERS,
  HOSTILE,
  HOSTS,
  LIBRARIES,
  ONCE_500,
  ONCE_500_AND_RIGHT,
  SET_BY_THE_SERVER,
  TEAM_ONLY,
} from './threats/questions';

jest.setTimeout(120_000);

let server: SecurityServer;
let token: string;
let processes: number[];
beforeAll(async () => {
  server = await startServer();
  processes = server.processes();
  token = await apiTokenIn(server.database, 'full-access');
});
afterAll(() => server.stop());

const collections = Object.keys(COLLECTIONS);
const authorized = () => ({ Authorization: `Bearer ${token}` });

async function ask(question: Question | string): Promise<Answer> {
  const whole = typeof question === 'string' ? { path: question } : question;
  const answer = await askPatiently(server, whole);
  expectHarmless(whole, answer);
  return answer;
}

async function codeAt(path: string): Promise<string> {
  const { status, body } = await ask(path);
  return status === 200 ? '200' : (JSON.parse(body) as { error: { details: { code: string } } }).error.details.code;
}

async function totalAt(path: string): Promise<number> {
  const { status, body } = await ask(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  return (JSON.parse(body) as { meta: { pagination: { total: number } } }).meta.pagination.total;
}

/** What of an answer may tell one case from another: all but the time, and what the question itself has said. */
function seen({ status, headers, body }: Answer, said: string): object {
  const { date: _date, 'content-length': _length, etag: _etag, ...rest } = headers; // the last two follow the body
  const told = Object.entries(rest).filter(([name]) => !/^(x-)?ratelimit/.test(name));
  const without = (text: string) => text.replaceAll(said, '…').replaceAll(encodeURIComponent(said), '…');
  return { status, headers: without(JSON.stringify(told)), body: without(body) };
}

describe('leaks', () => {
  test.each(FORBIDDEN)('?%s is 400 for every type, list and single', async (query) => {
    for (const collection of collections) {
      expect({ collection, code: await codeAt(`/api/${collection}?${query}`) }).toEqual({
        collection,
        code: 'invalid-parameter',
      });
    }
    expect(await codeAt(`/api/conditions/hyperhidrosis?${query}`)).toBe('invalid-parameter');
  });

  test.each(FURTHER_IN)('/api/%s is 400, one level further in', async (question) => {
    expect(await codeAt(`/api/${question}`)).toBe('invalid-parameter');
  });

  test.each(TEAM_ONLY)('%s, which only the team uses, is not there for the public', async (path) => {
    expect([401, 403, 404, 405]).toContain((await ask(path)).status);
  });

  test('_q and the search on private text have no hit', async () => {
    const texts = [
      '',
      'conditionsname',
      'filename',
      'filehash',
      'glossaryentriesterm',
      'adminusersemail',
      'translator',
    ];
    for (const text of texts) {
      for (const collection of collections) {
        const path = `/api/${collection}?_q=${CANARY}${text}`;
        const { status, body } = await ask(path);
        expect({ path, found: status === 200 && JSON.parse(body).meta.pagination.total > 0 }).toEqual({
          path,
          found: false,
        });
      }
      for (const locale of ['en', 'fr', 'de', 'es']) {
        expect(await totalAt(`/api/search?q=${CANARY}${text}&locale=${locale}`)).toBe(0);
      }
    }
  });

  test('a search shows no private text in what it finds by other words, and guesses no word of a draft', async () => {
    for (const q of ['muscle', 'sweat', 'botulinum', 'migraine', 'a', CANARY.slice(0, 6), `${CANARY.slice(0, 8)}1`]) {
      for (let page = 1; page <= 3; page += 1)
        await ask(`/api/search?q=${q}&pagination[page]=${page}&pagination[pageSize]=50`);
    }
  });

  test('the feed holds nothing private', async () => {
    let pages = 0;
    for (let at = '/api/changes'; at; pages += 1) {
      const { status, body } = await ask(at);
      expect(status).toBe(200);
      const { nextCursor, hasMore } = (JSON.parse(body) as { meta: { nextCursor: string; hasMore: boolean } }).meta;
      at = hasMore ? `/api/changes?since=${nextCursor}` : '';
    }
    expect(pages).toBeGreaterThan(1);
  });

  test.each([
    ['filters[createdBy][…]=a', 'email'],
    ['sort=createdBy.…', 'email'],
    ['fields=…', 'createdBy'],
    ['populate[createdBy][fields]=…', 'email'],
    ['filters[createdBy][email][$startsWith]=…', `${CANARY}adminusersemail`],
    ['filters[updatedBy][password]=…', `${CANARY}adminuserspassword`],
    ['filters[image][hash][$contains]=…', `${CANARY}filehash`],
    ['filters[faqs][key][$contains]=…', CANARY],
    ['populate[image][filters][hash][$contains]=…', `${CANARY}filehash`],
    ['populate[faqs][filters][key][$contains]=…', CANARY],
    ['filters[localizations][name][$contains]=…', CANARY],
    ['filters[treatments][name][$contains]=…', CANARY],
    ['filters[name][$startsWith]=…', CANARY],
    ['filters[documentId]=…', `${CANARY}draft000000000`],
    ['_q=…', CANARY],
  ])('a match and a miss of ?%s look the same', async (query, match) => {
    for (const path of ['/api/conditions', '/api/conditions/hyperhidrosis', '/api/treatments']) {
      const miss = match.replaceAll(/[a-z]/gi, 'z');
      const [hit, missed] = [match, miss].map((value) => ask(`${path}?${query.replace('…', value)}`));
      expect(seen(await (hit as Promise<Answer>), match)).toEqual(seen(await (missed as Promise<Answer>), miss));
    }
  });

  test('nobody without a token gets drafts, or a hint of them, however it is asked', async () => {
    for (const path of [
      ...collections,
      ...collections.map((name) => `${name}/x`),
      ...PAGED.flatMap((name) => [`${name}/x/structured-data`, `${name}/x/image.png`]),
    ]) {
      for (const query of [...DRAFTS, ...(path.startsWith('approvals') ? [] : ['filters[status]=draft'])]) {
        const { status } = await ask(`/api/${path}?${query}`);
        // Where nothing else is read from a query, what is not there may be said first.
        expect({ path, query, refused: [400, 403, 404].includes(status) }).toEqual({ path, query, refused: true });
      }
    }
    for (const path of [
      '/api/search?q=a',
      '/api/body-map.svg?condition=hyperhidrosis',
      '/api/sitemap.xml?base=https://x.example',
    ]) {
      for (const query of DRAFTS.slice(0, 16)) expect([400, 403]).toContain((await ask(`${path}&${query}`)).status);
    }
  });

  test('nothing that is served holds a word of a draft or of a document that is not served', async () => {
    for (const locale of ['en', 'es', 'fr', 'de']) {
      for (const collection of collections) {
        const { body } = await ask(`/api/${collection}?populate=*&pagination[pageSize]=100&locale=${locale}`);
        const slugs = (JSON.parse(body) as { data: { slug?: string }[] }).data.flatMap(({ slug }) => slug ?? []);
        const pages = slugs.map((slug) => `/api/${collection}/${slug}`);
        await Promise.all(pages.map((page) => ask(`${page}?locale=${locale}`)));
        await Promise.all(pages.map((page) => ask(`${page}/structured-data?locale=${locale}`)));
      }
      await ask(`/api/body-map.svg?locale=${locale}`);
    }
    await ask('/api/sitemap.xml?base=https://clinic.example');
    await ask('/api/openapi.json');
  });

  test('a published parent never shows a target that is only a draft, counts it or is found by it', async () => {
    const { leadsToDraft, draftTarget } = server.hidden;
    for (const query of [
      '',
      '?populate=*',
      '?populate=treatments',
      '?populate[treatments][populate]=*',
      '?populate[treatments][fields]=documentId',
    ]) {
      const { status, body } = await ask(`/api/conditions/${leadsToDraft}${query}`);
      expect(status).toBe(200);
      const { treatments } = (JSON.parse(body) as { data: { treatments: object[] } }).data;
      expect(treatments.every((treatment) => !JSON.stringify(treatment).includes(CANARY))).toBe(true);
    }
    for (const filter of [
      `[documentId]=${draftTarget}`,
      `[name][$contains]=${CANARY}`,
      `[slug][$startsWith]=${CANARY}`,
    ]) {
      expect(await totalAt(`/api/conditions?filters[treatments]${filter}`)).toBe(0);
    }
  });

  test('no filter finds what is not published', async () => {
    for (const name of ['conditions', 'treatments', 'injection-sites', 'approvals']) {
      expect(await totalAt(`/api/${name}?filters[publishedAt][$null]=true`)).toBe(0);
      expect(await totalAt(`/api/${name}?filters[$not][publishedAt][$notNull]=true`)).toBe(0);
    }
  });

  test('the id of a draft, or of what is not served, answers like an id that is not there', async () => {
    const unknown = `${CANARY}unknown0000000`;
    for (const hidden of [server.hidden.draft, server.hidden.withoutDefault]) {
      for (const path of [
        '/api/conditions/…',
        '/api/conditions/…?locale=fr',
        '/api/conditions/…/structured-data',
        '/api/body-map.svg?condition=…',
        '/api/conditions?filters[documentId]=…',
      ]) {
        const [secret, nothing] = [await ask(path.replace('…', hidden)), await ask(path.replace('…', unknown))];
        expect(seen(secret, hidden)).toEqual(seen(nothing, unknown));
      }
    }
  });

  test('a modified draft leaves every text, total and header as it was', async () => {
    const { leadsToDraft } = server.hidden;
    const paths = [
      ...[
        '/api/conditions?populate=*',
        `/api/conditions/${leadsToDraft}`,
        `/api/conditions/${leadsToDraft}?locale=fr`,
        '/api/treatments?populate[conditions][populate]=*',
      ],
      ...[
        `/api/conditions/${leadsToDraft}/structured-data`,
        '/api/search?q=migraine',
        '/api/sitemap.xml?base=https://x.example',
        '/api/approvals?populate=*',
      ],
      ...[
        `/api/body-map.svg?condition=${leadsToDraft}`,
        `/api/conditions?filters[name][$contains]=Modified&sort=updatedAt:desc`,
      ],
    ];
    const before = await Promise.all(paths.map(ask));
    for (const locale of ['en', 'fr']) {
      const body = JSON.stringify({ data: { name: 'Modified', summary: 'Modified' } });
      const headers = { ...authorized(), 'Content-Type': 'application/json' };
      const { status } = await server.ask({
        method: 'PUT',
        path: `/api/conditions/${leadsToDraft}?locale=${locale}`,
        headers,
        body,
      });
      expect(status).toBe(200);
    }
    for (const [index, path] of paths.entries()) {
      const [was, is] = [before[index] as Answer, await ask(path)];
      expect({ path, ...seen(is, '-') }).toEqual({ path, ...seen(was, '-') });
      expect(is.headers['content-length']).toBe(was.headers['content-length']);
    }
  });

  test.each(SET_BY_THE_SERVER)('%s in a body is refused or ignored', async (name, value) => {
    const slug = `body-${name.toLowerCase().replaceAll('_', '-')}`;
    const { status, body } = await server.ask({
      method: 'POST',
      path: '/api/conditions',
      headers: { ...authorized(), 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: { name: 'Body', slug, [name]: value } }),
    });
    expect([201, 400]).toContain(status);
    if (status === 201) expect(JSON.parse(body).data[name]).not.toEqual(value);
    expect((await ask(`/api/conditions/${slug}`)).status).toBe(404);
  });
});

describe('access and caching', () => {
  const PLACES = [
    ...[
      '/api/conditions',
      '/api/conditions/hyperhidrosis?locale=fr',
      '/api/conditions/hyperhidrosis/structured-data',
      '/api/search?q=migraine',
    ],
    ...[
      '/api/sitemap.xml?base=https://clinic.example',
      '/api/body-map.svg?condition=hyperhidrosis',
      '/api/approvals?region=US',
      '/api/nothing',
    ],
    '/api/sitemap.xml',
  ];
  let plain: Answer[];
  beforeAll(async () => {
    plain = await Promise.all(PLACES.map(ask));
  });

  test.each(HEADERS)('a request with %s: %s has the same answer as one without', async (name, value) => {
    for (const [index, path] of PLACES.entries()) {
      const changed = await ask({ path, headers: { [name]: value } });
      const what = ({ status, body }: Answer) => ({ path, status, body });
      expect(what(changed)).toEqual(what(plain[index] as Answer));
      expect(JSON.stringify(changed.headers)).not.toContain('evil.example/');
    }
  });

  test.each(HOSTS)('the Host %j decides no address and ends nothing', async (host) => {
    for (const path of PLACES) {
      const { body } = await ask({ path, headers: { Host: host } });
      if (host === 'evil.example') expect(body).not.toContain(host);
    }
    expect(server.processes()).toEqual(processes);
  });

  test('what was shown to a token is not shown to the next one who asks the same', async () => {
    for (const path of [
      `/api/conditions/${server.hidden.draft}?status=draft`,
      '/api/conditions?status=draft&populate=*',
    ]) {
      const shown = await server.ask({ path, headers: authorized() });
      expect({ path, status: shown.status, holds: shown.body.includes(CANARY) }).toEqual({
        path,
        status: 200,
        holds: true,
      });
      expect((await ask(path)).status).toBe(403);
    }
  });

  test('parameters in another order, or spelt in another way, have the same answer', async () => {
    const parameters = [
      'locale=fr',
      'sort=name:desc',
      'pagination[pageSize]=3',
      'filters[name][$notNull]=true',
      'fields=name,slug',
      'populate[treatments][fields]=name',
    ];
    const { body } = await ask(`/api/conditions?${parameters.join('&')}`);
    expect((await ask(`/api/conditions?${[...parameters].reverse().join('&')}`)).body).toBe(body);
    expect(
      (
        await ask(
          `/api/conditions?${parameters.map((one) => one.replaceAll('[', '%5B').replaceAll(']', '%5d')).join('&')}`,
        )
      ).body,
    ).toBe(body);
  });

  test('a parameter that is given twice is refused or read as a list, never as one of the two by chance', async () => {
    for (const query of [
      'locale=fr&locale=de',
      'locale[]=fr',
      'fallback=none&fallback=none',
      'region=US&region=GB',
      'pagination[page]=1&pagination[page]=2',
      'pagination=x&pagination[page]=1',
    ]) {
      expect({ query, code: await codeAt(`/api/conditions/hyperhidrosis?${query}`) }).not.toMatchObject({
        code: '200',
      });
      expect({ query, code: await codeAt(`/api/conditions?${query}`) }).not.toMatchObject({ code: '200' });
    }
    expect((await ask('/api/search?q=a&q=b')).status).toBe(400);
    expect((await ask('/api/sitemap.xml?base=https://a.example&base=https://b.example')).status).toBe(400);
  });
});

describe('denial of service', () => {
  test.each(ONCE_500)('/api/%s is 400', async (question) => {
    expect(await codeAt(`/api/${question}`)).toBe('invalid-parameter');
  });

  test.each(ONCE_500_AND_RIGHT)('/api/%s is answered', async (question) => {
    expect(['200', 'invalid-parameter']).toContain(await codeAt(`/api/${question}`));
  });

  test.each(GIANTS)('%s are refused at once', async (_what, query) => {
    for (const path of ['/api/conditions', '/api/conditions/hyperhidrosis']) {
      expect([400, 414, 431]).toContain((await ask(`${path}?${query}`)).status);
    }
  });

  test.each(LIBRARIES)('/api/%s is refused, or its answer is small', async (question) => {
    expect(['200', 'query-too-expensive']).toContain(await codeAt(`/api/${question}`));
  });

  test.each(HOSTILE)('?%s is refused, cut to size or answered at once', async (query) => {
    for (const collection of ['conditions', 'sources', 'approvals']) {
      const { status, body } = await ask(`/api/${collection}?${query}`);
      expect([200, 400]).toContain(status);
      if (status === 200) expect((JSON.parse(body) as { data: object[] }).data.length).toBeLessThanOrEqual(100);
    }
  });

  test.each([
    ['search', (text: string) => `/api/search?q=${text.slice(0, 200)}`],
    ['a filter', (text: string) => `/api/conditions?filters[name][$containsi]=${text.slice(0, 200)}`],
    ['an address', (text: string) => `/api/conditions/${text}`],
    ['a language', (text: string) => `/api/conditions?locale=${text}`],
    ['a region', (text: string) => `/api/conditions/hyperhidrosis?region=${text}`],
    ['a base', (text: string) => `/api/sitemap.xml?base=https://${text}`],
    ['a sort', (text: string) => `/api/conditions?sort=${text}`],
    ['a populate', (text: string) => `/api/conditions?populate=${text}`],
  ])('a text that makes a pattern go back and forth takes no longer than another, in %s', async (_what, url) => {
    // What others do on the machine is no slowness of a pattern: one that goes back and forth is never fast.
    const fastest = async (text: string, enough: number, tries: number) => {
      let took = Number.POSITIVE_INFINITY;
      for (let n = 0; n < tries && took > enough; n += 1) took = Math.min(took, (await ask(url(text))).took);
      return took;
    };
    const usual = await fastest('a', 0, 5);
    for (const evil of BACKTRACKING) {
      expect((await fastest(evil, usual + 50, 25)) - usual).toBeLessThanOrEqual(50);
    }
  });
});
