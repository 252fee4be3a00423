import { connect, type Socket } from 'node:net';

/** A client that sends bytes as they are and keeps what is answered. */
export interface RawClient {
  socket: Socket;
  /** Everything answered so far. */
  answer(): string;
  /** Status of the first answer, if there is one yet. */
  status(): number | undefined;
  closed: Promise<void>;
}

/** @param origin as `http://127.0.0.1:1234` */
export function rawClient(origin: string, bytes: string | Buffer = ''): RawClient {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port) });
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
  // A server that closes while it is sent to resets the connection: that is an answer, too.
  socket.on('error', () => {});
  if (bytes) socket.write(bytes);
  return {
    socket,
    answer: () => answer,
    status: () => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]) || undefined,
    closed: new Promise((resolve) => socket.once('close', () => resolve())),
  };
}

/** The head of a request, ended by the empty line. */
export function head(method: string, path: string, headers: Record<string, string | number> = {}): string {
  const lines = Object.entries({ Host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
