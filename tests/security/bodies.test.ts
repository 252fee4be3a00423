import '../support/temporaryFolder';

import { gzipSync } from 'node:zlib';
import { type Application, startApplication } from '../support/application';
import { until } from '../support/process';
import { head, type RawClient, rawClient } from '../support/sockets';
import { temporaryFiles } from '../support/temporaryFolder';
import { adminToken, apiToken } from '../support/token';

let app: Application;
let origin: string;
let token: string;
let admin: string;
beforeAll(async () => {
  app = await startApplication();
  origin = await app.listen();
  token = await apiToken(app.strapi);
  admin = await adminToken(app);
});
afterAll(() => app.stop());

const UPLOADS = ['/api/upload', '/upload', '/upload/files', '/upload/files/1/replace', '/translation/import'];
const OTHERS = [
  '/admin/login',
  '/ADMIN/LOGIN/',
  '/admin/forgot-password',
  '/graphql',
  '/graphql?a=b',
  '/api/conditions',
  '/api/auth/local',
  '/translation/check',
  '/content-manager/collection-types/api::condition.condition',
  '/no/such/address',
];
const ADDRESSES = [...UPLOADS, '/admin/project-settings', ...OTHERS];

const BOUNDARY = 'edge';
const part = (name: string, filename: string | undefined, content: string, type = 'image/png') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n` +
  `${filename === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n${content}\r\n`;
const form = `${part('files', 'a.png', 'x'.repeat(50_000))}${part('other', 'b.png', 'y'.repeat(50_000))}--${BOUNDARY}--\r\n`;

/** Posts a body as it is. @returns the answer's status */
async function post(address: string, body: string | Buffer, type: string, bearer?: string): Promise<number> {
  const headers: Record<string, string> = { 'Content-Type': type };
  if (bearer) headers.Authorization = `Bearer ${bearer}`;
  const answer = await fetch(origin + address, { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) });
  const text = await answer.text();
  expect(text).not.toMatch(/node_modules|at Object|stack/);
  return answer.status;
}

/** Waits for an answer, shorter than a test may take. */
const answered = (client: RawClient) => until(() => client.status() !== undefined, undefined, 10);

const multipart = `multipart/form-data; boundary=${BOUNDARY}`;
/** Statuses that are no refusal stay as they are, to be seen. */
const outcome = (status: number) => (status >= 400 && status < 500 ? 'refused' : status);

describe('a form with files', () => {
  test.each(ADDRESSES)('from nobody leaves no file behind at %s', async (address) => {
    expect(outcome(await post(address, form, multipart))).toBe('refused');
    expect(temporaryFiles()).toEqual([]);
  });

  test.each(OTHERS)('is not read at all at %s, whoever sends it', async (address) => {
    const bearer = address.startsWith('/api') || address.startsWith('/graphql') ? token : admin;
    expect(await post(address, form, multipart, bearer)).toBe(400);
    expect(temporaryFiles()).toEqual([]);
  });

  test.each(UPLOADS)('leaves no file behind when %s refuses it', async (address) => {
    const bearer = address.startsWith('/api') ? token : admin;
    expect(outcome(await post(address, form, multipart, bearer))).toBe('refused');
    expect(temporaryFiles()).toEqual([]);
  });

  test('is refused before it is sent, if nobody sends it', async () => {
    const client = rawClient(origin, head('POST', '/api/upload', { 'Content-Type': multipart, 'Content-Length': 9e7 }));
    await answered(client);
    expect(client.status()).toBe(403);
    client.socket.destroy();
  });

  test('leaves no file behind when its sender goes away midway', async () => {
    const client = rawClient(
      origin,
      head('POST', '/upload', {
        Authorization: `Bearer ${admin}`,
        'Content-Type': multipart,
        'Content-Length': 1_000_000,
      }) + part('files', 'a.png', 'x'.repeat(100_000)),
    );
    await until(() => temporaryFiles().length > 0, undefined, 10);
    client.socket.destroy();
    await until(() => temporaryFiles().length === 0, undefined, 10);
  });

  test.each([
    ['no boundary', 'multipart/form-data', form],
    ['an empty boundary', 'multipart/form-data; boundary=', form],
    ['a boundary that is too long', `multipart/form-data; boundary=${'b'.repeat(71)}`, form],
    ['another boundary', 'multipart/form-data; boundary=other', form],
    ['no end', multipart, form.slice(0, -10)],
    ['an end within the head of a part', multipart, `--${BOUNDARY}\r\nContent-Disposition: form-da`],
    ['nothing in it', multipart, '\r\n'],
    ['no name', multipart, `--${BOUNDARY}\r\n\r\nx\r\n--${BOUNDARY}--`],
    ['a name of the language', multipart, `${part('__proto__', undefined, 'x')}--${BOUNDARY}--`],
    ['an endless head', multipart, `--${BOUNDARY}\r\nContent-Disposition: ${'filename="'.repeat(20_000)}\r\n\r\n`],
    [
      'a foreign encoding',
      multipart,
      form.replace('Content-Type', 'Content-Transfer-Encoding: base64\r\nContent-Type'),
    ],
    ['many fields', multipart, `${part('a', undefined, 'x').repeat(2000)}--${BOUNDARY}--`],
    ['many files', multipart, `${part('files', 'a.png', 'x').repeat(200)}--${BOUNDARY}--`],
    ['a long field', multipart, `${part('fileInfo', undefined, 'x'.repeat(300_000))}--${BOUNDARY}--`],
    [
      'details that are no JSON',
      multipart,
      `${part('files', 'a.png', 'x')}${part('fileInfo', undefined, '{')}--${BOUNDARY}--`,
    ],
    [
      'deep details',
      multipart,
      `${part('files', 'a.png', 'x')}${part('fileInfo', undefined, '['.repeat(9999))}--${BOUNDARY}--`,
    ],
    [
      'details of a wrong type',
      multipart,
      `${part('files', 'a.png', 'x')}${part('fileInfo', undefined, '7')}--${BOUNDARY}--`,
    ],
    ['another kind of multipart', `multipart/mixed; boundary=${BOUNDARY}`, form],
  ])('that has %s is refused, not failed at', async (_, type, body) => {
    for (const address of [...UPLOADS, '/admin/project-settings', '/admin/login', '/graphql']) {
      expect([address, outcome(await post(address, body, type))]).toEqual([address, 'refused']);
      const bearer = address.startsWith('/api') || address === '/graphql' ? token : admin;
      expect([address, outcome(await post(address, body, type, bearer))]).toEqual([address, 'refused']);
    }
    expect(temporaryFiles()).toEqual([]);
  });

  test('larger than a file may be is 413 before it is received whole', async () => {
    const client = rawClient(
      origin,
      head('POST', '/upload', { Authorization: `Bearer ${admin}`, 'Content-Type': multipart, 'Content-Length': 2e8 }),
    );
    await answered(client);
    expect(client.status()).toBe(413);
    client.socket.destroy();
  });

  test('of unknown length is 413 as soon as it is too long', async () => {
    const client = rawClient(
      origin,
      head('POST', '/translation/import', {
        Authorization: `Bearer ${admin}`,
        'Content-Type': multipart,
        'Transfer-Encoding': 'chunked',
      }),
    );
    const opening = part('file', 'a.xlf', '').slice(0, -2);
    client.socket.write(`${opening.length.toString(16)}\r\n${opening}\r\n`);
    const chunk = Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
    for (let sent = 0; client.status() === undefined && sent < 2000; sent += 1)
      await new Promise((resolve) => client.socket.write(chunk, resolve));
    expect(client.status()).toBe(413);
    client.socket.destroy();
    await until(() => temporaryFiles().length === 0, undefined, 10);
  });
});

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const JSON_TYPE = 'application/json';

test.each([
  ['100,000 arrays within each other', deep(100_000)],
  ['as many, not closed', '['.repeat(100_000)],
  ['as many objects', '{"a":'.repeat(100_000)],
  ['as many in a field', `{"email":${deep(100_000)},"query":${deep(100_000)},"data":${deep(100_000)}}`],
  ['a few arrays within each other', `{"email":${deep(90)},"query":${deep(90)},"data":${deep(90)}}`],
  ['an array', '[]'],
  ['no object', '"text"'],
  ['half an object', '{"email":'],
  ['no JSON', 'email=a'],
  ['a key of the language', '{"__proto__":{"email":"a"},"data":{"name":"x"}}'],
  ['one within, escaped', '{"data":{"\\u005f_proto__":{"name":"x"}},"query":"{a}"}'],
  ['a NUL', '{"email":"a\\u0000@b.c","password":"x","query":"\\u0000","data":{"name":"\\u0000"}}'],
  ['half a character', '{"email":"\\ud800","password":"x","query":"\\ud800","data":{"name":"\\ud800"}}'],
  ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
])('JSON that is %s is refused everywhere, not failed at', async (_, body) => {
  for (const address of ADDRESSES) {
    expect([address, outcome(await post(address, body, JSON_TYPE))]).toEqual([address, 'refused']);
    const bearer = address.startsWith('/api') || address.startsWith('/graphql') ? token : admin;
    expect([address, outcome(await post(address, body, JSON_TYPE, bearer))]).toEqual([address, 'refused']);
  }
});

test.each([
  ['a type that is not read', 'text/plain', '{}', 400],
  ['a form', 'application/x-www-form-urlencoded', 'a=b&a[__proto__]=c', 400],
  ['no type', '', '{}', 400],
  ['an unknown type', 'application/xml', '<a/>', 400],
  ['a wrong character set', 'application/json; charset=utf-16le', '{}', 400],
  ['a character set of one byte', 'application/json; charset=iso-8859-1', '{}', 400],
] as const)('%s is not read', async (_, type, body, status) => {
  for (const address of OTHERS) expect([address, await post(address, body, type)]).toEqual([address, status]);
});

test('a compressed body is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
  for (const address of OTHERS)
    for (const encoding of ['gzip', 'GZIP', 'deflate', 'br', 'nothing', 'gzip, gzip']) {
      const { status } = await fetch(origin + address, {
        method: 'POST',
        headers: { 'Content-Type': JSON_TYPE, 'Content-Encoding': encoding },
        body: new Uint8Array(bomb.subarray(0, 10_000)),
      });
      expect([address, encoding, status]).toEqual([address, encoding, 400]);
    }
});

describe('a body that is too large', () => {
  test.each(OTHERS)('is 413 at %s from nobody, at once', async (address) => {
    const client = rawClient(origin, head('POST', address, { 'Content-Type': JSON_TYPE, 'Content-Length': 2e8 }));
    await answered(client);
    expect(client.status()).toBe(413);
    client.socket.destroy();
  });

  test('is 413 for a client that sends it whole, which reads the answer all the same', async () => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': JSON_TYPE, 'Content-Length': 2e8 };
    const client = rawClient(origin, head('POST', '/api/conditions', headers));
    const piece = Buffer.alloc(1_000_000, '1');
    for (let sent = 0; sent < 200 && !client.socket.destroyed; sent += 1)
      await new Promise((resolve) => client.socket.write(piece, resolve));
    await answered(client);
    expect(client.status()).toBe(413);
    expect(client.answer()).toContain('payload-too-large');
    client.socket.destroy();
  });

  test.each(['Basic eDp5', 'x', 'Bearer', 'Bearer  '])(
    'is 413 with "Authorization: %s", which is no token',
    async (given) => {
      const headers = { Authorization: given, 'Content-Type': 'application/json', 'Content-Length': 17_000 };
      const client = rawClient(origin, head('POST', '/api/conditions', headers));
      await answered(client);
      expect(client.status()).toBe(413);
      client.socket.destroy();
    },
  );

  test('is 413 when its length is not told', async () => {
    const client = rawClient(
      origin,
      head('POST', '/api/conditions', { 'Content-Type': JSON_TYPE, 'Transfer-Encoding': 'chunked' }),
    );
    client.socket.write(`10000\r\n${'1'.repeat(0x10000)}\r\n`);
    await answered(client);
    expect(client.status()).toBe(413);
    client.socket.destroy();
  });

  test('is 413 for a question with a body, too', async () => {
    for (const method of ['GET', 'DELETE', 'HEAD', 'OPTIONS']) {
      const client = rawClient(origin, head(method, '/api/conditions', { 'Content-Length': 2e8 }));
      await answered(client);
      expect([method, client.status()]).toEqual([method, 413]);
      client.socket.destroy();
    }
  });

  test('does not keep its connection', async () => {
    const client = rawClient(
      origin,
      head('POST', '/admin/login', { 'Content-Type': JSON_TYPE, 'Content-Length': 2e8 }),
    );
    await client.closed;
    expect(client.status()).toBe(413);
  });
});

test.each([
  ['is no number', { 'Content-Length': 'x' }],
  ['is negative', { 'Content-Length': '-1' }],
  ['comes with chunks', { 'Content-Length': '5', 'Transfer-Encoding': 'chunked' }],
  ['is beyond every number', { 'Content-Length': '9'.repeat(30) }],
])('a length that %s is 400 or 413', async (_, headers) => {
  const client = rawClient(origin, `${head('POST', '/admin/login', { 'Content-Type': JSON_TYPE, ...headers })}{"a":`);
  await answered(client);
  expect([400, 413]).toContain(client.status());
  client.socket.destroy();
});

test('a request without a body is answered by its address', async () => {
  for (const address of ADDRESSES)
    for (const bearer of [undefined, address.startsWith('/api') || address.startsWith('/graphql') ? token : admin]) {
      const { status } = await fetch(origin + address, {
        method: 'POST',
        headers: bearer ? { Authorization: `Bearer ${bearer}` } : {},
      });
      expect([address, status < 500 ? 'answered' : status]).toEqual([address, 'answered']);
    }
});

test('what people send every day arrives', async () => {
  const text = 'Ä – 漢字 \\u00e9 😀 __proto__ as a word'.repeat(100);
  const { body } = await app
    .post('/api/sources')
    .auth(token, { type: 'bearer' })
    .send({ data: { title: 'A source', publisher: text.slice(0, 80), url: 'https://example.org/' } })
    .expect(201);
  expect(body.data.publisher).toBe(text.slice(0, 80));
  await app.graphql('{ conditions { name } }').expect(200);
});
