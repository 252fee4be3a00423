/**
 * A process of its own: the least that `node:http` can do, answering from memory with the bytes and headers that our
 * server gave. Told its answers by `process.send`, answers with its port.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RawAnswer {
  /** See `keyOf`. */
  key: string;
  status: number;
  rawHeaders: string[];
  /** Base64. */
  body: string;
}

process.on('message', (given: RawAnswer[]) => {
  const answers = new Map(
    given.map(({ key, body, ...answer }) => [key, { ...answer, body: Buffer.from(body, 'base64') }]),
  );
  const server = createServer((request, response) => {
    const answer = (body: string) => {
      const { status, rawHeaders, body: bytes } = answers.get(`${request.method} ${request.url} ${body}`) ?? NOTHING;
      response.writeHead(status, rawHeaders).end(bytes);
    };
    if (request.method === 'GET') answer('');
    else void textOf(request).then(answer);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
process.on('disconnect', () => process.exit());

const NOTHING = { status: 404, rawHeaders: ['Content-Length', '0'], body: Buffer.alloc(0) };

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
