/** So many bytes of pictures are kept in memory: those of a site of a hundred pages. */
const MOST_BYTES = 16 * 1024 * 1024;

interface One {
  picture: Promise<Buffer>;
  /** Undefined while it is being made. */
  bytes?: number;
}

/** What was made, by what it was made of; what was not asked for the longest goes first. */
export class Kept {
  readonly #made = new Map<string, One>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /** What is kept, or else is made now, once for all who ask meanwhile. A failure is not kept. */
  get(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const one = this.#made.get(key) ?? this.#make(key, make);
    // Last in the map is what was asked for last.
    this.#made.delete(key);
    this.#made.set(key, one);
    return one.picture;
  }

  #make(key: string, make: () => Promise<Buffer>): One {
    const one: One = { picture: make() };
    one.picture.then(
      ({ length }) => {
        one.bytes = length;
        this.#bytes += length;
        this.#makeRoom();
      },
      () => this.#made.delete(key),
    );
    return one;
  }

  #makeRoom(): void {
    for (const [key, { bytes }] of this.#made) {
      if (this.#bytes <= this.#mostBytes) return;
      if (bytes === undefined) continue;
      this.#made.delete(key);
      this.#bytes -= bytes;
    }
  }
}
