import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';
import { Follower, TRUST } from './follower';
import { positionSql } from './log';
import { Recent } from './recent';
import { tagsOf } from './tags';

/** Whoever keeps answers. */
interface Keeper {
  /** Something changed at a position that concerns what depends on these tags. */
  drop(position: number, tags: ReadonlySet<string>): unknown;
  dropAll(): void;
}

/** How a process knows what changes. */
export interface Following {
  /** Whether it knows of everything that anybody was told is written. */
  readonly isTrusted: boolean;
  /** Up to which change everything is known. */
  readonly position: number;
  /** Whether what was read at a position, and depends on these tags, is still as it was read. */
  isCurrent(position: number, tags: ReadonlySet<string>): boolean;
  /** Asks what is new, so that it is trusted again; resolves in any case, after a moment where nobody answers. */
  renew(): Promise<void>;
  tell(keeper: Keeper): void;
}

/** How long (ms) somebody waits for it to be trusted again: no longer than what they ask takes to be read. */
const RENEWED = 50;

class Changes implements Following {
  readonly follower: Follower;
  readonly #recent = new Recent();
  readonly #keepers: Keeper[] = [];
  #renewing: Promise<void> | undefined;

  constructor(strapi: Core.Strapi) {
    const { connection } = strapi.db.connection.client.config as { connection: ClientConfig };
    const config = { ...connection, application_name: 'therapeutic-botox-content-api changes' };
    this.follower = new Follower(strapi, config, {
      onChanges: (changes, configured) => {
        for (const { position, change } of changes) {
          const tags = new Set(tagsOf(strapi, change, configured));
          this.#recent.add(position, tags);
          for (const keeper of this.#keepers) keeper.drop(position, tags);
        }
      },
      onLost: () => {
        this.#recent.begin(this.follower.position);
        for (const keeper of this.#keepers) keeper.dropAll();
      },
    });
  }

  get position(): number {
    return this.follower.position;
  }

  get isTrusted(): boolean {
    return this.follower.isTrusted;
  }

  isCurrent(position: number, tags: ReadonlySet<string>): boolean {
    return this.#recent.isCurrent(position, tags);
  }

  renew(): Promise<void> {
    this.#renewing ??= Promise.race([this.follower.catchUp(), pause(RENEWED, undefined, { ref: false })])
      .catch(() => {}) // the database is away
      .finally(() => {
        this.#renewing = undefined;
      });
    return this.#renewing;
  }

  get hasKeepers(): boolean {
    return this.#keepers.length > 0;
  }

  tell(keeper: Keeper): void {
    this.#keepers.push(keeper);
  }
}

const following = new WeakMap<Core.Strapi, Changes>();

export function followingOf(strapi: Core.Strapi): Following {
  return changesOf(strapi);
}

function changesOf(strapi: Core.Strapi): Changes {
  const known = following.get(strapi) ?? new Changes(strapi);
  following.set(strapi, known);
  return known;
}

/** Begins to follow what changes, where anybody keeps anything. */
export async function followChanges(strapi: Core.Strapi): Promise<void> {
  if (changesOf(strapi).hasKeepers) await changesOf(strapi).follower.start();
}

export async function closeChanges(strapi: Core.Strapi): Promise<void> {
  await following.get(strapi)?.follower.close();
}

const LATEST = positionSql('clock.latest_at');

/** Who is to be waited for; after a crash of the database nobody is listed who may have been before. */
const WAITED_FOR = `(select count(*)::integer from changes.instances where id <> ? and known < ? and until > clock_timestamp())
  + (pg_postmaster_start_time() > clock_timestamp() - interval '${TRUST} ms')::integer`;

/** How long (ms) until it is asked again whether the others know. */
const AGAIN = 5;

/**
 * Resolves when every process knows what is committed now, or answers nothing from memory any more. Whoever wrote is
 * answered then: whatever they read next, from whomever, is no older than what they wrote.
 */
export async function whenKnown(strapi: Core.Strapi): Promise<void> {
  const { follower } = changesOf(strapi);
  const latest = (await one<{ latest: number }>(strapi, `select ${LATEST} as latest from history.clock as clock`, []))
    .latest;
  const end = performance.now() + TRUST;
  if (follower.position < latest)
    await Promise.race([follower.catchUp(), pause(follower.trust, undefined, { ref: false })]);
  while (performance.now() < end) {
    const { others } = await one<{ others: number }>(strapi, `select ${WAITED_FOR} as others`, [follower.id, latest]);
    if (others === 0) return;
    await pause(AGAIN);
  }
}

async function one<Row>(strapi: Core.Strapi, sql: string, values: (string | number)[]): Promise<Row> {
  const { rows } = await strapi.db.connection.raw<{ rows: Row[] }>(sql, values);
  if (!rows[0]) throw new Error(`No row: ${sql}`);
  return rows[0];
}
