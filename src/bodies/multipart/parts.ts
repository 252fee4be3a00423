import { type PartHead, partHead } from './disposition';
import { malformed } from './malformed';

export interface Part extends PartHead {
  /** To be read to its end before the next part is asked for. */
  content: AsyncGenerator<Buffer>;
}

const LINE = Buffer.from('\r\n');
const EMPTY_LINE = Buffer.from('\r\n\r\n');

/**
 * Takes a form apart as it arrives (RFC 7578, RFC 2046, section 5.1). No more is held than one piece of what arrives.
 *
 * @throws contentError 400 when it is not well-formed or ends early
 */
export async function* partsOf(
  arriving: AsyncIterable<Buffer>,
  boundary: string,
  headBytes: number,
): AsyncGenerator<Part> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first boundary may have no line before it.
  const bytes = new Bytes(LINE, arriving);
  try {
    for await (const _ of bytes.until(delimiter)); // what stands before it means nothing
    while (!(await bytes.take('--'))) {
      // The head begins with the end of the boundary's line, which may hold white space.
      const [rest = '', ...lines] = (await bytes.text(EMPTY_LINE, headBytes)).split('\r\n');
      if (rest.trim() !== '') throw malformed('a boundary is followed by something');
      yield { ...partHead(lines), content: bytes.until(delimiter) };
    }
  } finally {
    await bytes.close();
  }
}

/** Bytes that arrive piece by piece, read up to something that may lie across pieces. */
class Bytes {
  readonly #arriving: AsyncIterator<Buffer>;
  #held: Buffer;

  constructor(before: Buffer, arriving: AsyncIterable<Buffer>) {
    this.#held = before;
    this.#arriving = arriving[Symbol.asyncIterator]();
  }

  /** Everything before a delimiter, which is passed. */
  async *until(delimiter: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(delimiter);
      if (at >= 0) {
        const last = this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + delimiter.length);
        if (last.length > 0) yield last;
        return;
      }
      // The delimiter may have begun in the last bytes.
      const safe = this.#held.length - delimiter.length + 1;
      if (safe > 0) {
        const piece = this.#held.subarray(0, safe);
        this.#held = this.#held.subarray(safe);
        yield piece;
      }
      await this.#more();
    }
  }

  async text(delimiter: Buffer, most: number): Promise<string> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of this.until(delimiter)) {
      length += piece.length;
      if (length > most) throw malformed('the head of a part is too long');
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
  }

  /** Whether these bytes come next; then they are passed. */
  async take(expected: string): Promise<boolean> {
    while (this.#held.length < expected.length) await this.#more();
    if (this.#held.subarray(0, expected.length).toString('latin1') !== expected) return false;
    this.#held = this.#held.subarray(expected.length);
    return true;
  }

  /** Nothing more is read. */
  async close(): Promise<void> {
    await this.#arriving.return?.();
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#arriving.next();
    if (done) throw malformed('it ends before its last boundary');
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
  }
}
