/** What a request says of its answer is read as Node reads it, name by name. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { type Wishes, wishesOf } from '../../../../src/delivery/cache/wishes';

async function read(head: string[], method = 'GET'): Promise<Wishes | undefined> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`${method} / HTTP/1.1\r\nHost: a\r\n${head.map((line) => `${line}\r\n`).join('')}\r\n`);
  const [request] = (await once(server, 'request')) as [Parameters<typeof wishesOf>[0]];
  const wishes = wishesOf(request);
  socket.destroy();
  server.close();
  return wishes;
}

const NONE = { accept: undefined, acceptEncoding: undefined, ifNoneMatch: undefined, origin: undefined };

test.each<[head: string[], wishes: Partial<Wishes>]>([
  [[], {}],
  [['ACCEPT-encoding: br, gzip', 'X-Anything: else'], { acceptEncoding: 'br, gzip' }],
  [['if-none-match: "a"', 'Origin: https://a.example'], { ifNoneMatch: '"a"', origin: 'https://a.example' }],
  [['If-None-Match: "a"', 'if-none-match: "b"'], { ifNoneMatch: '"a", "b"' }],
  [
    ['Accept-Encoding: gzip', 'Accept-Encoding: br', 'Accept: text/html'],
    { acceptEncoding: 'gzip, br', accept: 'text/html' },
  ],
  [['Accept-Encoding:'], { acceptEncoding: '' }],
])('%j', async (head, wishes) => {
  expect(await read(head)).toEqual({ ...NONE, ...wishes });
});

test.each([
  'Cookie: a=b',
  'AUTHORIZATION: Bearer a',
  'Range: bytes=0-1',
  'Content-Length: 0',
  'strapi-response-format: v4',
])('%s may have the answer be another one', async (line) => {
  expect(await read([line])).toBeUndefined();
});

test('a question that is posted has a body', async () => {
  expect(await read(['Content-Type: application/json', 'Content-Length: 0'], 'POST')).toEqual(NONE);
  expect(await read(['Content-Type: application/json', 'Cookie: a=b', 'Content-Length: 0'], 'POST')).toBeUndefined();
});

test('names that nobody knows are not remembered without end', async () => {
  for (let n = 0; n < 1000; n += 1) wishesOf({ rawHeaders: [`X-${n}`, ''], method: 'GET' } as never);
  expect(await read(['aCCept-enCoding: br'])).toEqual({ ...NONE, acceptEncoding: 'br' });
});
