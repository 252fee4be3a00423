/** Milliseconds until what a client asked for counts half: long enough to tell a crowd that never pauses from a reader. */
const HALF_LIFE = 10_000;
/** Clients that are remembered; who is forgotten has the turn of somebody new. */
const MOST_CLIENTS = 20_000;

/** How much each client asked for lately, answered or not, so that who asked for least comes first. */
export class Usage {
  readonly #asked = new Map<string, { price: number; at: number }>();

  /** @param now milliseconds of any clock that only goes forward */
  add(client: string, price: number, now = performance.now()): void {
    const sum = this.of(client, now) + price;
    // Last in the map is who asked last.
    this.#asked.delete(client);
    this.#asked.set(client, { price: sum, at: now });
    if (this.#asked.size > MOST_CLIENTS) this.#asked.delete(this.#asked.keys().next().value as string);
  }

  /** @returns the sum of prices, those of long ago counted less */
  of(client: string, now = performance.now()): number {
    const known = this.#asked.get(client);
    return known ? known.price * 0.5 ** ((now - known.at) / HALF_LIFE) : 0;
  }
}
