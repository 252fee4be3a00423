/** Caching as HTTP has it: validators, encodings, what is for everybody and what is not. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Application, startApplication } from '../../../support/application';
import { keptBy, madeWhile } from '../../../support/kept';
import { ROOT } from '../../../support/root';
import { apiToken } from '../../../support/token';

const BYTES = 2_000_000;
const PAGE = '/api/conditions/frey-syndrome?locale=fr';

let app: Application;
let origin: string;
let cache: ReturnType<typeof keptBy>;
beforeAll(async () => {
  app = await startApplication('seeded', { configuration: { 'settings.cacheBytes': BYTES } });
  cache = keptBy(app);
  origin = await app.listen();
});
afterAll(() => app.stop());

const ADDRESSES = [
  PAGE,
  '/api/conditions',
  '/api/sources',
  '/api/search?q=botox',
  '/api/body-map.svg',
  '/api/conditions/frey-syndrome/structured-data?base=https://clinic.example',
  '/api/sitemap.xml?base=https://clinic.example',
  '/api/openapi.json',
  '/graphql/schema.graphql',
  `/graphql?query=${encodeURIComponent('{ conditions(locale: "fr") { name treatments { name } } }')}`,
  '/index.html',
  '/robots.txt',
];

test.each(ADDRESSES)('%s has a strong validator, by which it is not sent again', async (address) => {
  const { headers, text } = await app.get(address).expect(200);
  expect(headers).toMatchObject({
    etag: expect.stringMatching(/^"[\w-]{20,}"$/),
    'cache-control': expect.stringMatching(/^public/),
    vary: expect.stringMatching(/Accept-Encoding/),
  });
  for (const known of [String(headers.etag), `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
    const again = await app.get(address).set('If-None-Match', known).expect(304);
    expect(again.text).toBe('');
    expect(again.headers).toMatchObject({ etag: headers.etag, vary: headers.vary });
    expect(again.headers['content-type']).toBeUndefined();
  }
  expect((await app.get(address).set('If-None-Match', '"other"').expect(200)).text).toBe(text);
});

test.each(ADDRESSES)('HEAD of %s is GET without a body', async (address) => {
  const get = await app.get(address).set('Accept-Encoding', 'gzip').expect(200);
  const head = await app.head(address).set('Accept-Encoding', 'gzip').expect(200);
  const told = ({ date: _date, ...rest }: Record<string, string>) => rest;
  expect(told(head.headers)).toEqual(told(get.headers));
  expect(head.text).toBeFalsy();
});

test('each client gets the encoding that it takes, each with a validator of its own', async () => {
  const ask = async (accepted: string) => {
    const response = await fetch(`${origin}${PAGE}`, { headers: { 'Accept-Encoding': accepted } });
    return { encoding: response.headers.get('content-encoding'), etag: response.headers.get('etag') };
  };
  const [br, gzip, plain] = [await ask('gzip, deflate, br'), await ask('gzip'), await ask('identity')];
  expect([br, gzip, plain].map(({ encoding }) => encoding)).toEqual(['br', 'gzip', null]);
  expect(new Set([br, gzip, plain].map(({ etag }) => etag)).size).toBe(3);
  expect((await ask('br;q=0, gzip;q=0.1')).encoding).toBe('gzip');
  expect((await ask('*')).encoding).toBe('br');
  expect((await ask('deflate')).encoding).toBeNull();
});

test('what is sent compressed is what is sent plain', async () => {
  const { createConnection } = await import('node:net');
  const base = new URL(origin);
  const body = (accepted: string) =>
    new Promise<Buffer>((resolve) => {
      const parts: Buffer[] = [];
      const socket = createConnection(Number(base.port), base.hostname, () =>
        socket.write(
          `GET ${PAGE} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: ${accepted}\r\nConnection: close\r\n\r\n`,
        ),
      );
      socket.on('data', (part) => parts.push(part));
      socket.on('close', () => {
        const all = Buffer.concat(parts);
        resolve(all.subarray(all.indexOf('\r\n\r\n') + 4));
      });
    });
  const plain = await body('identity');
  expect(brotliDecompressSync(await body('br')).equals(plain)).toBe(true);
  expect(gunzipSync(await body('gzip')).equals(plain)).toBe(true);
});

test('an answer says what it depends on', async () => {
  const tagsAt = async (address: string) =>
    String((await app.get(address).expect(200)).headers['cache-tag']).split(',');
  const { documentId, treatments } = (await app.get(PAGE)).body.data;
  expect(await tagsAt(PAGE)).toEqual(
    expect.arrayContaining([
      'conditions/frey-syndrome',
      `condition:${documentId}`,
      `condition:${documentId}:fr`,
      `treatment:${treatments[0].documentId}:fr:seen`,
    ]),
  );
  const { data } = (await app.get('/api/conditions?locale=es')).body as { data: { documentId: string }[] };
  expect((await tagsAt('/api/conditions?locale=es')).sort()).toEqual(
    [
      ...['language:es', 'language:en', 'conditions:es.*', 'conditions:en.*'],
      ...data.map((line) => `condition:${line.documentId}:es:listed`),
    ].sort(),
  );
  expect(await tagsAt('/api/conditions?fields=name&sort=name')).toEqual(
    expect.arrayContaining(['conditions:en.*', 'conditions:en.name']),
  );
});

test('the same question in another form is the same question', async () => {
  const forms = [
    '/api/conditions?locale=fr&fields=name&pagination[pageSize]=5',
    '/api/conditions?pagination[pageSize]=5&fields=name&locale=fr',
    '/api/conditions?fields=name&locale=fr&pagination%5BpageSize%5D=5',
    '/api/conditions?fields=name&locale=fr&pagination[pageSize]=5&pagination[page]=1',
    '/api/conditions?locale=FR&fields=name&pagination[pageSize]=5',
    '/api/conditions?fields=name&locale=fr&pagination[pageSize]=5&pagination[withCount]=true&sort=name:asc',
  ];
  expect(
    await madeWhile(cache, async () => {
      const answers = [];
      for (const form of forms) answers.push((await app.get(form).expect(200)).text);
      expect(new Set(answers).size).toBe(1);
    }),
  ).toBe(1);
});

test('a kind of a language is another question than the language: the answer says what was asked', async () => {
  for (const [locale, requested] of [
    ['fr-BE', 'fr-BE'],
    ['fr', 'fr'],
    ['FR-be', 'fr-BE'],
  ]) {
    const { body } = await app.get(`/api/conditions?fields=slug&locale=${locale}`).expect(200);
    expect(body.meta.locale).toEqual({ requested, chain: ['fr', 'en'] });
  }
});

test('of many who ask the same at once, one has it made', async () => {
  const address = '/api/conditions?sort=slug:desc';
  const made = await madeWhile(cache, async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.get(address).expect(200)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
  expect(made).toBe(1);
});

describe('what is for one reader alone', () => {
  test('is not kept, and says so', async () => {
    const token = await apiToken(app.strapi);
    const made = await madeWhile(cache, async () => {
      for (const url of [PAGE, '/api/conditions?status=draft']) {
        const { headers } = await app.get(url).auth(token, { type: 'bearer' }).expect(200);
        expect(headers['cache-control']).toBe('private, no-store');
        expect(headers['cache-tag']).toBeUndefined();
      }
    });
    expect(made).toBe(0);
  });

  test('is refused to others after it was given', async () => {
    const token = await apiToken(app.strapi);
    await app.get('/api/conditions?status=draft').auth(token, { type: 'bearer' }).expect(200);
    await app.get('/api/conditions?status=draft').expect(403);
  });
});

test('what the public may do counts at once', async () => {
  await app.get('/api/sources?pagination[pageSize]=2').expect(200);
  const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  const where = { action: 'api::source.source.find', role: { id: role.id } };
  await app.strapi.db.query('plugin::users-permissions.permission').delete({ where });
  const { whenKnown } = require(path.join(ROOT, 'dist', 'src', 'changes', 'index.js')) as {
    whenKnown(strapi: unknown): Promise<void>;
  };
  await whenKnown(app.strapi);
  await app.get('/api/sources?pagination[pageSize]=2').expect(403);
  await app.strapi.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action: where.action, role: role.id } });
  await whenKnown(app.strapi);
  await app.get('/api/sources?pagination[pageSize]=2').expect(200);
});

/** Whatever a client sends beside its question. */
const HEADERS: Record<string, string> = {
  accept: 'text/html',
  'accept-charset': 'utf-16',
  'accept-language': 'de',
  'accept-datetime': 'Thu, 31 May 2007 20:35:00 GMT',
  authorization: 'Basic eDp5',
  'cache-control': 'no-cache',
  'content-encoding': 'gzip',
  'content-language': 'de',
  'content-type': 'application/xml',
  cookie: 'locale=de; strapi_admin_refresh=x',
  dnt: '1',
  'early-data': '1',
  'feature-policy': 'x',
  forwarded: 'for=1.2.3.4;host=evil.example;proto=https',
  from: 'a@example.org',
  'front-end-https': 'on',
  'if-match': '"x"',
  'if-modified-since': 'Thu, 31 May 2007 20:35:00 GMT',
  'if-range': '"x"',
  'if-unmodified-since': 'Thu, 31 May 2007 20:35:00 GMT',
  'max-forwards': '1',
  origin: 'https://evil.example',
  pragma: 'no-cache',
  prefer: 'return=minimal',
  'preview-token': 'x',
  'proxy-authorization': 'Basic eDp5',
  range: 'bytes=0-9',
  referer: 'https://evil.example/',
  'sec-ch-ua': '"x"',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'cross-site',
  'sec-gpc': '1',
  'strapi-encode-source-maps': 'true',
  'strapi-response-format': 'v4',
  te: 'trailers',
  tk: 'N',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  'upgrade-insecure-requests': '1',
  'user-agent': 'curl/1',
  via: '1.0 x',
  'x-api-key': 'x',
  'x-api-version': '1',
  'x-correlation-id': 'x',
  'x-csrf-token': 'x',
  'x-forwarded-for': '1.2.3.4',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-port': '444',
  'x-forwarded-prefix': '/evil',
  'x-forwarded-proto': 'https',
  'x-forwarded-server': 'evil.example',
  'x-host': 'evil.example',
  'x-http-method': 'DELETE',
  'x-http-method-override': 'DELETE',
  'x-language': 'de',
  'x-method-override': 'DELETE',
  'x-original-url': '/api/sources',
  'x-preview': '1',
  'x-real-ip': '1.2.3.4',
  'x-request-id': 'x',
  'x-requested-with': 'XMLHttpRequest',
  'x-rewrite-url': '/api/sources',
  'x-strapi-locale': 'de',
  'x-user': 'admin',
};

describe('whoever sends a header', () => {
  const ASKED = [
    PAGE,
    '/api/sitemap.xml?base=https://clinic.example',
    '/api/body-map.svg',
    '/index.html',
    `/graphql?query=${encodeURIComponent('{ conditions(locale: "fr") { name } }')}`,
  ];

  test.each(Object.entries(HEADERS))('%s leaves the answers of others as they are', async (name, value) => {
    for (const address of ASKED) {
      const before = (await app.get(address).expect(200)).text;
      const withHeader = await app.get(address).set(name, value);
      // It gets what it would get if nothing were kept …
      cache.store.dropAll();
      const anew = await app.get(address).set(name, value);
      expect([withHeader.status, withHeader.text]).toEqual([anew.status, anew.text]);
      // … and others what they got before.
      expect((await app.get(address).expect(200)).text).toBe(before);
    }
  });
});

test('answers to a browser of another site say so, whichever site it is', async () => {
  for (const origin of ['https://one.example', 'https://two.example'])
    expect((await app.get(PAGE).set('Origin', origin).expect(200)).headers['access-control-allow-origin']).toBe(origin);
});

test('ever new addresses take no more memory than there is for answers', async () => {
  for (let at = 0; at < 60; at += 1)
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => app.get(`/api/conditions/nothing-${at}-${index}`).expect(404)),
    );
  const { bytes, answers } = cache.store.held;
  expect(answers).toBeGreaterThan(100);
  expect(bytes).toBeLessThanOrEqual(BYTES);
});

test('what is answered from memory is logged as what is not', async () => {
  const { log } = app.strapi;
  const printed: string[] = [];
  const print = (text: unknown) => printed.push(...String(text).split('\n')) > 0;
  const write = jest.spyOn(process.stdout, 'write').mockImplementation(print);
  // Within Jest, the console that the logger prints over has a stream of its own.
  const { _stdout: stream } = console as unknown as { _stdout: NodeJS.WriteStream };
  const streamed = jest.spyOn(stream, 'write').mockImplementation(print);
  const { level } = log;
  log.level = 'http';
  try {
    const path = '/api/conditions?locale=de';
    for (let n = 0; n < 2; n += 1) await app.get(path);
    await pause(200);
    const [one, other] = printed
      .filter((line) => line.includes(path))
      .map((line) => line.replace(/\d\d:\d\d:\d\d\.\d{3}/, 'TIME').replace(/\(\d+ ms\)/, 'MS'));
    expect(other).toContain('TIME');
    expect(other).toBe(one);
  } finally {
    log.level = level;
    write.mockRestore();
    streamed.mockRestore();
  }
});

test('after a while in which nobody asked, many who ask at once are answered from memory', async () => {
  const path = '/api/conditions?locale=fr';
  await app.get(path);
  await pause(2500);
  const all = () => Promise.all(Array.from({ length: 10 }, () => app.get(path).expect(200)));
  expect(await madeWhile(cache, all)).toBe(0);
});
