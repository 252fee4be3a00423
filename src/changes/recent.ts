import { ANYTHING } from './tags';

/** Changes that are remembered. */
const MOST = 1000;

/**
 * The last changes, so that an answer that was read before one of them is not kept after it.
 */
export class Recent {
  readonly #changes: { position: number; tags: ReadonlySet<string> }[] = [];
  /** Everything after this one is there. */
  #since = 0;

  begin(position: number): void {
    this.#changes.length = 0;
    this.#since = position;
  }

  add(position: number, tags: ReadonlySet<string>): void {
    this.#changes.push({ position, tags });
    const gone = this.#changes.length > MOST ? this.#changes.shift() : undefined;
    if (gone) this.#since = gone.position;
  }

  /** Whether what was read at a position and depends on these tags is still as it was, as far as is known. */
  isCurrent(position: number, tags: ReadonlySet<string>): boolean {
    if (position < this.#since) return false;
    const concerns = (change: ReadonlySet<string>) =>
      tags.has(ANYTHING) || change.has(ANYTHING) || [...change].some((tag) => tags.has(tag));
    return !this.#changes.some((change) => change.position > position && concerns(change.tags));
  }
}
