import { connect, type Socket } from 'node:net';
import type { Question } from './http';

/** The bytes of a request over a kept connection. */
export function bytesOf({ method, path, body = '', headers = {} }: Question, token?: string): Buffer {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(token ? [`Authorization: Bearer ${token}`] : []),
    ...(method === 'GET' ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

/**
 * Finds the end of an answer as its bytes come in: no more is read of it than that and its status, so that the client
 * costs the machine, which it shares with the server, as little as it can.
 */
export class AnswerReader {
  status = 0;
  #head = Buffer.alloc(0);
  /** Bytes still to come; undefined for an answer in chunks, whose last bytes are looked at instead. */
  #left: number | undefined = 0;
  #tail = HEAD_END.subarray(2);
  #inBody = false;

  /** @returns whether the answer is complete */
  read(bytes: Buffer): boolean {
    if (this.#inBody) return this.#readBody(bytes);
    this.#head = Buffer.concat([this.#head, bytes]);
    const end = this.#head.indexOf(HEAD_END);
    if (end < 0) return false;
    const head = this.#head.toString('latin1', 0, end);
    this.status = Number(head.slice(9, 12));
    // RFC 9110, 15.4.5: nothing follows, whatever its length says.
    if (this.status === 304) return true;
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined && !/\r\ntransfer-encoding: *chunked/i.test(head)) throw new Error(`no length in ${head}`);
    this.#left = length === undefined ? undefined : Number(length);
    this.#inBody = true;
    return this.#readBody(this.#head.subarray(end + HEAD_END.length));
  }

  /** JSON holds no line breaks that are not escaped, so what looks like the last chunk is it. */
  #readBody(bytes: Buffer): boolean {
    if (this.#left === undefined) {
      this.#tail = Buffer.concat([this.#tail, bytes]).subarray(-LAST_CHUNK.length);
      return this.#tail.equals(LAST_CHUNK);
    }
    this.#left -= bytes.length;
    return this.#left <= 0;
  }
}

/** One connection, kept for as long as the server keeps it, with one question on it at a time. */
export class Connection {
  #socket: Socket | undefined;

  constructor(private readonly port: number) {}

  /**
   * @param question see `bytesOf`
   * @returns the status of the answer, once all of it is there
   * @throws Error where the connection breaks
   */
  ask(question: Buffer): Promise<number> {
    const socket = this.#open();
    const answer = new AnswerReader();
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        socket.off('data', onData).off('error', onError).off('close', onClose);
        settle();
      };
      const onData = (bytes: Buffer) => {
        if (answer.read(bytes)) done(() => resolve(answer.status));
      };
      const onError = (error: Error) => done(() => reject(error));
      const onClose = () => done(() => reject(new Error('the connection was closed')));
      socket.on('data', onData).on('error', onError).on('close', onClose);
      socket.write(question);
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    if (this.#socket && !this.#socket.destroyed) return this.#socket;
    this.#socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    return this.#socket;
  }
}
