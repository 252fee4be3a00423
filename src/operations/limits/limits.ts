import type { Pool } from 'pg';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { BoundedMemory } from './boundedMemory';
import { SCHEMA, TABLE } from './postgresStore';
import { FAMILIAR_SECONDS, type Limited, type Quota } from './quotas';

/** Where a client stands with a limit. */
export interface Standing {
  kind: Limited;
  quota: Quota;
  remaining: number;
  /** Until the window ends. */
  seconds: number;
  refused: boolean;
}

/** One count of a kind by a key: a client, an account, or both. */
export type Count = readonly [kind: Limited, key: string];

/** All counters of one server. */
export class Limits {
  private readonly counters: Map<Limited, RateLimiterAbstract>;
  private readonly familiars: RateLimiterAbstract;

  /** @param store PostgreSQL, where several instances count together; memory without it, and while it is away */
  constructor(
    private readonly quotas: ReadonlyMap<Limited, Quota>,
    private readonly store?: Pool,
  ) {
    const counter = (keyPrefix: string, points: number, duration: number) => {
      const memory = new BoundedMemory({ keyPrefix, points, duration });
      if (!store) return memory;
      return new RateLimiterPostgres({
        storeClient: store,
        storeType: 'pool',
        schemaName: SCHEMA,
        tableName: TABLE,
        tableCreated: true,
        keyPrefix,
        points,
        duration,
        // Who is refused is refused without asking the database again.
        inMemoryBlockOnConsumed: points + 1,
        insuranceLimiter: memory,
        clearExpiredByTimeout: keyPrefix === 'familiar', // one of them cleans the table for all
      });
    };
    this.counters = new Map(
      [...quotas].map(([kind, { requests, seconds }]) => [kind, counter(kind, requests, seconds)]),
    );
    this.familiars = counter('familiar', 1, FAMILIAR_SECONDS);
  }

  /** Counts points, or one. @returns undefined where there is no such limit */
  async take([kind, key]: Count, points = 1): Promise<Standing | undefined> {
    const counter = this.counters.get(kind);
    if (!counter) return undefined;
    try {
      return this.standing(kind, await counter.consume(key, points), false);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return this.standing(kind, refused, true);
      throw refused;
    }
  }

  /**
   * Counts one of each kind, or, where one of them refuses, of none: who is refused by one limit shall not be held
   * against another.
   */
  async takeAll(counts: readonly Count[]): Promise<Standing | undefined> {
    const taken: Count[] = [];
    for (const count of counts) {
      const standing = await this.take(count);
      if (standing?.refused) {
        await this.giveBack(taken);
        return standing;
      }
      taken.push(count);
    }
    return undefined;
  }

  /** Where a client stands, without counting. */
  async look([kind, key]: Count): Promise<Standing | undefined> {
    const found = await this.counters.get(kind)?.get(key);
    return found
      ? this.standing(kind, found, found.consumedPoints > (this.quotas.get(kind)?.requests ?? 0))
      : undefined;
  }

  async giveBack(counts: readonly Count[]): Promise<void> {
    for (const [kind, key] of counts) await this.counters.get(kind)?.reward(key);
  }

  async forget([kind, key]: Count): Promise<void> {
    await this.counters.get(kind)?.delete(key);
  }

  async isFamiliar(key: string): Promise<boolean> {
    return (await this.familiars.get(key)) !== null;
  }

  async makeFamiliar(key: string): Promise<void> {
    await this.familiars.set(key, 1, FAMILIAR_SECONDS);
  }

  async close(): Promise<void> {
    await this.store?.end();
  }

  private standing(kind: Limited, found: RateLimiterRes, refused: boolean): Standing {
    const quota = this.quotas.get(kind);
    if (!quota) throw new Error(`There is no limit "${kind}".`);
    const seconds = Math.max(1, Math.ceil(found.msBeforeNext / 1000));
    return {
      kind,
      quota,
      remaining: refused ? 0 : Math.max(0, quota.requests - found.consumedPoints),
      seconds,
      refused,
    };
  }
}
