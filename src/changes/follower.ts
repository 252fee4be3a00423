import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { Client, type ClientConfig } from 'pg';
import { CHANNEL } from '../history';
import { quoted } from '../schemas';
import { type Change, changeIn, DATABASE, LINE, type Line, positionSql } from './log';
import type { Configured } from './tags';

/**
 * How long (ms) somebody who wrote waits at most for an instance that does not say what it knows, and so for how long
 * after it said so last an instance may answer from memory. It asks anew every so often.
 */
export const TRUST = 2000;
const BEAT = TRUST / 8;

/** How long (ms) until a connection that broke off is tried anew, and how long one question may take. */
const PAUSE = 500;
const PATIENCE = 5000;

/** A change with when it was. */
interface Placed {
  position: number;
  change: Change;
}

interface Told {
  /** Which one it is. */
  database: string;
  /** Of the last change. */
  latest: number;
  locales: string[];
  /** The default one. */
  origin: string;
  lines: Line[];
  isListed: boolean;
}

/**
 * `$1` is the position up to which changes are known, `$2` who asks. The first question of somebody who is not listed
 * yet, or was not for a while, is answered before others know of them.
 */
const tell = (strapi: Core.Strapi) => `with listed as (
    insert into changes.instances as instance (id, until, known) values ($2, clock_timestamp() + interval '${TRUST} ms', $1)
    on conflict (id) do update set until = excluded.until, known = excluded.known
  )
  select ${positionSql('clock.latest_at')} as latest, ${DATABASE} as database,
    (select coalesce(json_agg(code order by code), '[]') from public.${quoted(strapi.db.metadata.get('plugin::i18n.locale').tableName)}) as locales,
    (select value::json #>> '{}' from public.${quoted(strapi.db.metadata.get('strapi::core-store').tableName)}
      where key = 'plugin_i18n_default_locale' order by id limit 1) as origin,
    exists (select from changes.instances where id = $2 and until > clock_timestamp()) as "isListed",
    (select coalesce(json_agg(line order by line.position), '[]') from (select ${LINE} from history.changes as change
      where change.moment > timestamptz 'epoch' + $1::float8 * interval '1 microsecond') as line) as lines
  from history.clock as clock`;

export interface Followed {
  /** What changed since, in order, and the configured languages; before anybody is told that it is known. */
  onChanges(changes: readonly Placed[], configured: Configured): void;
  /** Whatever was known may be wrong. */
  onLost(): void;
}

/**
 * Follows the log of changes over a connection of its own, so that this process knows at any time what is still as it
 * was read.
 *
 * It is trusted while two things hold: it asked lately, and every other process that writes knew by then that it has to
 * be waited for. A process that is frozen, or cut off without noticing, is not trusted by itself when it wakes up, and
 * nobody waits for it any longer than that.
 */
export class Follower {
  readonly id = randomUUID();
  #position = 0;
  /** Which one is followed; undefined until it says so. */
  #database: string | undefined;
  #trustedUntil = 0;
  /** When the last question was asked that was answered; since then this process is listed. */
  #listedAt = 0;
  #triedAt = 0;
  #isConnecting = false;
  #client: Client | undefined;
  #asking: Promise<void> | undefined;
  #askAgain = false;
  #isWanted = false;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly config: ClientConfig,
    private readonly followed: Followed,
  ) {}

  /** Up to which change everything is known. */
  get position(): number {
    return this.#position;
  }

  /** Whether nothing can have changed for the public that is not known here, and whose writer was told so. */
  get isTrusted(): boolean {
    this.#isWanted = true;
    return performance.now() < this.#trustedUntil;
  }

  /** Begins; what was remembered before counts for nothing. */
  async start(): Promise<void> {
    await this.#connect();
    this.#timer = setInterval(() => this.#beat(), BEAT);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#trustedUntil = 0;
    const client = this.#client;
    this.#client = undefined;
    await this.#asking?.catch(() => {});
    await client?.query('delete from changes.instances where id = $1', [this.id]).catch(() => {});
    await client?.end().catch(() => {});
  }

  /** For how long (ms) it is trusted yet, if it asks no more. */
  get trust(): number {
    return Math.max(0, this.#trustedUntil - performance.now());
  }

  /** Asks what is new, and resolves when that is known; at once where nothing can be known. */
  async catchUp(): Promise<void> {
    if (!this.#client) return;
    this.#askAgain = true;
    await (this.#asking ?? this.#ask());
    if (this.#askAgain) await this.catchUp();
  }

  #beat(): void {
    if (this.#client) {
      if (this.#isWanted) this.catchUp().catch(() => {});
      this.#isWanted = false;
    } else if (!this.#isConnecting && performance.now() - this.#triedAt > PAUSE) {
      this.#isConnecting = true;
      this.#connect()
        .catch(() => {}) // the database is away
        .finally(() => {
          this.#triedAt = performance.now();
          this.#isConnecting = false;
        });
    }
  }

  async #connect(): Promise<void> {
    if (this.#isClosed) return;
    const client = new Client({ ...this.config, query_timeout: PATIENCE, connectionTimeoutMillis: PATIENCE });
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notification', () => this.catchUp().catch(() => {}));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      const { rows } = await client.query<{ latest: number }>(
        `select ${positionSql('latest_at')} as latest from history.clock`,
      );
      this.#position = rows[0]?.latest ?? 0;
    } catch (error) {
      client.end().catch(() => {});
      throw error;
    }
    if (this.#isClosed) {
      await client.end();
      return;
    }
    this.followed.onLost();
    this.#client = client;
    await this.catchUp();
  }

  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#trustedUntil = 0;
    this.followed.onLost();
    client.end().catch(() => {});
  }

  #ask(): Promise<void> {
    this.#asking = this.#askUntilNothingIsNew().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #askUntilNothingIsNew(): Promise<void> {
    while (this.#askAgain && this.#client) {
      this.#askAgain = false;
      const client = this.#client;
      try {
        if (await this.#askOnce(client)) this.#askAgain = true;
      } catch (error) {
        this.strapi.log.debug(
          `The changes cannot be followed: ${error instanceof Error ? error.message : String(error)}`,
        );
        this.#lose(client);
      }
    }
  }

  /** @returns whether something was new, which is then to be said to who waits */
  async #askOnce(client: Client): Promise<boolean> {
    const askedAt = performance.now();
    const text = tell(this.strapi);
    const { rows } = await client.query<Told>({ name: 'changes', text, values: [this.#position, this.id] });
    const told = rows[0];
    if (!told || this.#client !== client) return false;
    const { database, lines, locales, origin, latest, isListed } = told;
    // Another state was put in its place: whatever was known is of the one before.
    if (this.#database !== undefined && this.#database !== database) {
      this.#database = undefined;
      this.#lose(client);
      return false;
    }
    this.#database = database;
    if (lines.length > 0) {
      this.followed.onChanges(
        lines.map((line) => ({ position: line.position, change: changeIn(this.strapi, line) })),
        { locales, origin },
      );
    }
    this.#position = Math.max(this.#position, latest);
    // Who writes from now on finds it listed for so long: since the question before this one.
    this.#trustedUntil = isListed ? this.#listedAt + TRUST * 0.9 : 0;
    this.#listedAt = askedAt;
    return lines.length > 0 || !isListed;
  }
}
