/** Streams that one server can follow at once, and those of one client. */
const MOST = 200;
const MOST_OF_CLIENT = 10;

interface Entered {
  isIn: true;
  signal: Signal;
  leave(): void;
}

interface Refused {
  isIn: false;
  isClientFull: boolean;
}

/** Who follows what changes, and is woken up by it. */
export class Streams {
  readonly #signals = new Set<Signal>();
  readonly #clients = new Map<string, number>();

  enter(client: string): Entered | Refused {
    const own = this.#clients.get(client) ?? 0;
    if (own >= MOST_OF_CLIENT) return { isIn: false, isClientFull: true };
    if (this.#signals.size >= MOST) return { isIn: false, isClientFull: false };
    const signal = new Signal();
    this.#signals.add(signal);
    this.#clients.set(client, own + 1);
    const leave = () => {
      if (!this.#signals.delete(signal)) return;
      const others = (this.#clients.get(client) ?? 1) - 1;
      if (others > 0) this.#clients.set(client, others);
      else this.#clients.delete(client);
    };
    return { isIn: true, signal, leave };
  }

  /** Something changed. */
  wake(): void {
    for (const signal of this.#signals) signal.give();
  }
}

/** Says once that something changed, however much did since it was asked last. */
class Signal {
  #isGiven = false;
  #hear: (() => void) | undefined;

  give(): void {
    this.#isGiven = true;
    this.#hear?.();
  }

  /** @returns whether anything changed since it was asked last, or does within so many milliseconds */
  async changed(within: number): Promise<boolean> {
    if (!this.#isGiven)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, within);
        this.#hear = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.#hear = undefined;
    const isGiven = this.#isGiven;
    this.#isGiven = false;
    return isGiven;
  }
}
