import { LRUCache } from 'lru-cache';
import { ANYTHING } from '../../changes';
import { type Answer, sizeOf } from './answer';

/** What happened to answers since the start. */
export interface Counted {
  hits: number;
  unchanged: number;
  misses: number;
  kept: number;
  /** Dropped since something that they depend on changed. */
  dropped: number;
}

/** Answers by what was asked, bounded in bytes: the one asked for longest ago goes first. */
export class Store {
  readonly counted: Counted = { hits: 0, unchanged: 0, misses: 0, kept: 0, dropped: 0 };
  readonly #answers: LRUCache<string, Answer>;
  readonly #byTag = new Map<string, Set<string>>();

  /** @param most bytes */
  constructor(most: number) {
    this.#answers = new LRUCache<string, Answer>({
      maxSize: most,
      sizeCalculation: (answer, key) => sizeOf(answer) + 2 * key.length,
      dispose: (answer, key) => this.#forget(key, answer),
    });
  }

  get(key: string): Answer | undefined {
    const answer = this.#answers.get(key);
    if (answer && Date.now() >= answer.until) {
      this.#answers.delete(key);
      return undefined;
    }
    return answer;
  }

  has(key: string): boolean {
    return this.#answers.has(key);
  }

  set(key: string, answer: Answer): void {
    this.#answers.set(key, answer);
    // It may have been too big.
    if (!this.#answers.has(key)) return;
    this.counted.kept += 1;
    for (const tag of answer.tags) {
      const keys = this.#byTag.get(tag) ?? new Set();
      this.#byTag.set(tag, keys.add(key));
    }
  }

  /** An answer takes more memory than before. */
  grown(key: string, answer: Answer): void {
    // The same one as it was kept, or as it was counted anew before.
    if (this.#answers.peek(key)?.encodings === answer.encodings) this.set(key, { ...answer });
  }

  /** What was read before the change, and depends on one of the tags. */
  drop(position: number, tags: ReadonlySet<string>): void {
    if (tags.has(ANYTHING)) {
      this.#dropAmong([...this.#answers.keys()], position);
      return;
    }
    this.#dropAmong(this.#byTag.get(ANYTHING) ?? [], position);
    for (const tag of tags) this.#dropAmong(this.#byTag.get(tag) ?? [], position);
  }

  dropAll(): void {
    this.#answers.clear();
    this.#byTag.clear();
  }

  /** Bytes that are kept, and of how many answers. */
  get held(): { bytes: number; answers: number } {
    return { bytes: this.#answers.calculatedSize, answers: this.#answers.size };
  }

  #dropAmong(keys: Iterable<string>, position: number): void {
    for (const key of [...keys]) {
      const answer = this.#answers.peek(key);
      if (!answer || answer.position >= position) continue;
      this.#answers.delete(key);
      this.counted.dropped += 1;
    }
  }

  #forget(key: string, { tags }: Answer): void {
    for (const tag of tags) {
      const keys = this.#byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTag.delete(tag);
    }
  }
}
