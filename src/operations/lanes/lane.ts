import { Semaphore, withTimeout } from 'async-mutex';
import { contentError } from '../../errors';

/** How much of one kind of work is done at once. */
export interface LaneOptions {
  /** Pieces of work at a time. */
  concurrency: number;
  /** How many more may wait for their turn. */
  waiting: number;
  /** Milliseconds that each may wait. */
  patience: number;
}

/**
 * A bulkhead (Nygard, Release It!, "Bulkheads"): work of one kind waits for its own kind only, not for long, and not
 * in crowds. Each kind has connections enough for what is let in at once. The next turn is for the client who asked
 * for least lately: a crowd that asks without a pause waits for itself, and a visitor is answered in between.
 */
export class Lane {
  readonly #turns;
  readonly #most: number;
  #waiting = 0;

  constructor({ concurrency, waiting, patience }: LaneOptions) {
    this.#turns = withTimeout(new Semaphore(concurrency), patience, overloaded('It was not your turn in time'));
    this.#most = waiting;
  }

  /**
   * Does a piece of work when it is its turn.
   *
   * @param asked how much the client asked for lately: who asked for less comes first
   * @throws UnavailableError (503) with code `overloaded` when too many wait already, or the turn does not come in time
   */
  async pass<Result>(asked: number, work: () => Promise<Result>): Promise<Result> {
    const release = this.#turns.isLocked() ? await this.#wait(asked) : (await this.#turns.acquire())[1];
    try {
      return await work();
    } finally {
      release();
    }
  }

  async #wait(asked: number): Promise<() => void> {
    if (this.#waiting >= this.#most) throw overloaded('Too many wait already');
    this.#waiting += 1;
    try {
      const [, release] = await this.#turns.acquire(1, -asked);
      return release;
    } finally {
      this.#waiting -= 1;
    }
  }
}

function overloaded(why: string): Error {
  return contentError(503, 'overloaded', `${why}: ask again in a moment.`);
}
