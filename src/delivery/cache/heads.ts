import type { IncomingMessage, ServerResponse } from 'node:http';

/** A head as Node wrote it, which is the same until its `Date` is another second. */
interface Written {
  second: number;
  /** The site to which it is told, of those that ask from browsers. */
  origin: string | undefined;
  text: string;
}

/** Where Node keeps the head of a response: not public, so that only what is found there is put there again. */
interface Inside {
  _header?: unknown;
}

/** Longer names of sites are written each time: what is kept beside an answer is counted with it (`sizeOf`). */
const LONGEST_ORIGIN = 200;

/**
 * Writes heads of answers that are sent over and over. To check and join twenty headers costs Node more than all else of
 * an answer from memory: where the same is sent again within the second, Node is given what it wrote before.
 */
export class Heads {
  readonly #written = new WeakMap<readonly string[], Written>();

  /** @param crossOrigin headers, names and values in turn, for who asks from the site of an origin */
  constructor(private readonly crossOrigin: (origin: string | undefined) => readonly string[]) {}

  /**
   * @param headers names and values in turn; the same array whenever they are the same
   * @param origin as the request names it
   */
  write(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    headers: readonly string[],
    origin: string | undefined,
  ): void {
    const second = Math.floor(Date.now() / 1000);
    // Node says of other connections that they end with this answer.
    const isUsual = request.httpVersion === '1.1' && response.shouldKeepAlive;
    const before = isUsual ? this.#written.get(headers) : undefined;
    if (before?.second === second && before.origin === origin) {
      response.statusCode = status;
      (response as Inside)._header = before.text;
      return;
    }
    response.writeHead(status, [...headers, ...this.crossOrigin(origin)]);
    const text = (response as Inside)._header;
    if (isUsual && typeof text === 'string' && hasDate(text, second) && (origin?.length ?? 0) <= LONGEST_ORIGIN)
      this.#written.set(headers, { second, origin, text });
  }
}

/** Node makes its `Date` once a second, and that of the second before may still stand there. */
function hasDate(head: string, second: number): boolean {
  return head.includes(`\r\nDate: ${new Date(second * 1000).toUTCString()}\r\n`);
}
