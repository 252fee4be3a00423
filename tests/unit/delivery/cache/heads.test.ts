/** Heads that were written before are, to the byte, those that Node would write anew. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Heads } from '../../../../src/delivery/cache/heads';

const HEADERS = ['content-type', 'text/plain', 'content-length', '5', 'etag', '"a"'];
const UNCHANGED = ['etag', '"a"'];
const crossOrigin = (origin: string | undefined) => (origin ? ['access-control-allow-origin', origin] : []);

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<number> {
  server = createServer({ keepAliveTimeout: 65_000 }, listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Everything that is sent on one connection for requests that come together. */
async function sentFor(port: number, requests: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let sent = '';
  socket.setEncoding('latin1').on('data', (text) => {
    sent += text;
  });
  socket.write(requests.join(''));
  await pause(100);
  socket.destroy();
  return sent;
}

const request = (method: string, version = '1.1', ...headers: string[]) =>
  `${method} / HTTP/${version}\r\n${['Host: a', ...headers].join('\r\n')}\r\n\r\n`;

const CASES: [what: string, ...requests: string[]][] = [
  ['answers', request('GET'), request('GET'), request('GET')],
  ['HEAD', request('GET'), request('HEAD'), request('GET')],
  ['304', request('GET', '1.1', 'If-None-Match: "a"'), request('GET', '1.1', 'If-None-Match: "a"'), request('GET')],
  ['the last one', request('GET'), request('GET', '1.1', 'Connection: close')],
  ['HTTP/1.0', request('GET'), request('GET', '1.0')],
  ['HTTP/1.0 that goes on', request('GET'), request('GET', '1.0', 'Connection: keep-alive'), request('GET')],
  ['other sites', request('GET'), request('GET', '1.1', 'Origin: https://a.example'), request('GET')],
];

const inOneSecond = async () => pause(1000 - (Date.now() % 1000) + 50);

test.each(CASES)('%s', async (_what, ...requests) => {
  const heads = new Heads(crossOrigin);
  const isUnchanged = (value: string | undefined) => value !== undefined;
  const ours = await serve((asked, response) => {
    const status = isUnchanged(asked.headers['if-none-match']) ? 304 : 200;
    heads.write(asked, response, status, status === 304 ? UNCHANGED : HEADERS, asked.headers.origin);
    response.end(status === 304 || asked.method === 'HEAD' ? undefined : Buffer.from('hello'));
  });
  await inOneSecond();
  const first = await sentFor(ours, requests);
  const again = await sentFor(ours, requests);
  server?.close();
  const nodes = await serve((asked, response) => {
    const status = isUnchanged(asked.headers['if-none-match']) ? 304 : 200;
    response.writeHead(status, [...(status === 304 ? UNCHANGED : HEADERS), ...crossOrigin(asked.headers.origin)]);
    response.end(status === 304 || asked.method === 'HEAD' ? undefined : Buffer.from('hello'));
  });
  const expected = await sentFor(nodes, requests);
  expect(expected.match(/HTTP\/1\.1 \d/g)).toHaveLength(requests.length);
  expect([first, again]).toEqual([expected, expected]);
});

test('the date is the present one', async () => {
  const heads = new Heads(crossOrigin);
  const port = await serve((asked, response) => {
    heads.write(asked, response, 200, HEADERS, undefined);
    response.end('hello');
  });
  const dates: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const sent = await sentFor(port, [request('GET'), request('GET')]);
    const [, date = ''] = /Date: (.*)\r\n/.exec(sent) ?? [];
    dates.push(Date.parse(date));
    expect(Date.now() - Date.parse(date)).toBeLessThan(2000);
    await pause(1100);
  }
  expect(new Set(dates).size).toBe(3);
});
