import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Clients that are remembered per limit, some 10 MB of them at worst. Who owns more IPv6 networks than this within one
 * window pushes out the oldest and is counted anew; without a bound they would take the process down.
 */
const MAX_KEYS = 20_000;

/** Counts in memory, in so much of it and no more. */
export class BoundedMemory extends RateLimiterMemory {
  /** In the order of their windows. */
  private readonly keys = new Set<string>();

  override async consume(...[key, ...rest]: Parameters<RateLimiterMemory['consume']>) {
    if (!(await this.inWindow(key))) this.begin(String(key));
    return super.consume(key, ...rest);
  }

  override async set(...[key, ...rest]: Parameters<RateLimiterMemory['set']>) {
    this.begin(String(key));
    return super.set(key, ...rest);
  }

  /** Where the window has ended meanwhile there is nothing to give back: the next one would begin below zero. */
  override async reward(...[key, ...rest]: Parameters<RateLimiterMemory['reward']>) {
    return (await this.inWindow(key)) ? super.reward(key, ...rest) : new RateLimiterRes(this.points);
  }

  override async delete(key: string) {
    this.keys.delete(key);
    return super.delete(key);
  }

  get size(): number {
    return this.keys.size;
  }

  private async inWindow(key: string | number): Promise<boolean> {
    const found = await this.get(key);
    return found !== null && found.msBeforeNext > 0;
  }

  /** Makes room for a key and puts it behind all others. */
  private begin(key: string): void {
    this.keys.delete(key);
    const [oldest] = this.keys;
    if (this.keys.size >= MAX_KEYS && oldest !== undefined) void this.delete(oldest);
    this.keys.add(key);
  }
}
