import type { IncomingMessage, ServerResponse } from 'node:http';

/** A head as Node wrote it, which is the same until its `Date` is another second. */
interface Written {
  second: number;
  text: string;
}

/** Where Node keeps the head of a response: not public, so that only what is found there is put there again. */
interface Inside {
  _header?: unknown;
}

/** Sites that ask from browsers and are told so, of one answer within a second. */
const MOST_ORIGINS = 10;

/**
 * Writes heads of answers that are sent over and over. To check and join twenty headers costs Node more than all else of
 * an answer from memory: where the same is sent again within the second, Node is given what it wrote before.
 */
export class Heads {
  readonly #written = new WeakMap<readonly string[], Map<string | undefined, Written>>();

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
    const before = isUsual ? this.#written.get(headers)?.get(origin) : undefined;
    if (before?.second === second) {
      response.statusCode = status;
      (response as Inside)._header = before.text;
      return;
    }
    response.writeHead(status, [...headers, ...this.crossOrigin(origin)]);
    const text = (response as Inside)._header;
    if (isUsual && typeof text === 'string' && hasDate(text, second)) this.#keep(headers, origin, { second, text });
  }

  #keep(headers: readonly string[], origin: string | undefined, written: Written): void {
    const known = this.#written.get(headers) ?? new Map<string | undefined, Written>();
    if (known.size >= MOST_ORIGINS) known.clear();
    this.#written.set(headers, known.set(origin, written));
  }
}

/** Node makes its `Date` once a second, and that of the second before may still stand there. */
function hasDate(head: string, second: number): boolean {
  return head.includes(`\r\nDate: ${new Date(second * 1000).toUTCString()}\r\n`);
}
