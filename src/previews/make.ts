import type { Core, UID } from '@strapi/strapi';
import { Mutex } from 'async-mutex';
import type { Knex } from 'knex';
import { contentError } from '../errors';
import { lockWrites, rehearse } from '../writes';
import { keyOfShown, type Scope, type Shown } from './scope';

/** An entry whose page a preview opens. */
export interface OpenPage {
  uid: UID.ContentType;
  documentId: string;
}

/** How entries are published, and who may read what, is for another room to say. */
interface Ways {
  /** What there is to show; undefined if nothing is any more. */
  shownOf(strapi: Core.Strapi, scope: Scope): Promise<Shown | undefined>;
  /**
   * Publishes what a preview is of, in a transaction that will be undone.
   *
   * @returns whose pages it opens: all there are, or some
   */
  carryOut(
    strapi: Core.Strapi,
    transaction: Knex.Transaction,
    shown: Shown,
  ): Promise<'every page' | readonly OpenPage[]>;
}

/** A preview that was made. */
export interface Made {
  /** The number by which it is read. */
  id: number;
  opens: 'every page' | readonly OpenPage[];
}

const ways = new WeakMap<Core.Strapi, Ways>();

/** Says how it is done, before anything is previewed. */
export function previewBy(strapi: Core.Strapi, how: Ways): void {
  ways.set(strapi, how);
}

function waysOf(strapi: Core.Strapi): Ways {
  const known = ways.get(strapi);
  if (!known) throw new Error('Nobody has said how a preview is made.');
  return known;
}

export function shownNow(strapi: Core.Strapi, scope: Scope): Promise<Shown | undefined> {
  return waysOf(strapi).shownOf(strapi, scope);
}

/** So many requests wait at once until a preview is made: each would hold a connection, and writers wait meanwhile. */
const MOST_WAITING = 20;

/** How long (ms) what could not be made is not tried again, unless somebody wrote since. */
const FORGIVEN = 30_000;

interface Turns {
  /** One is made at a time: several requests of one page come at once, and none of them shall keep writers waiting twice. */
  turn: Mutex;
  waiting: number;
  failed: Map<string, { version: string; error: unknown; at: number }>;
}

const turns = new WeakMap<Core.Strapi, Turns>();

/**
 * The preview of something as it stands now: the one that was made last, or a new one if anything was written since. One
 * that takes long to make may be some minutes old: writers wait while it is made.
 *
 * @throws ApplicationError (503) with code `overloaded` where too many are being made
 */
export async function freshPreview(strapi: Core.Strapi, shown: Shown): Promise<Made> {
  const key = keyOfShown(shown);
  const ready = await made(strapi, key);
  if (ready) return ready;
  const own = turns.get(strapi) ?? { turn: new Mutex(), waiting: 0, failed: new Map() };
  turns.set(strapi, own);
  if (own.waiting >= MOST_WAITING)
    throw contentError(503, 'overloaded', 'Too many previews are being made: ask again in a moment.');
  own.waiting += 1;
  try {
    return await own.turn.runExclusive(async () => (await made(strapi, key)) ?? (await makeOnce(strapi, own, shown)));
  } finally {
    own.waiting -= 1;
  }
}

/** What failed fails again until somebody writes: whoever has a link shall not keep writers waiting by asking. */
async function makeOnce(strapi: Core.Strapi, { failed }: Turns, shown: Shown): Promise<Made> {
  const key = keyOfShown(shown);
  const version = await versionIn(strapi.db.connection);
  const before = failed.get(key);
  if (before?.version === version && Date.now() - before.at < FORGIVEN) throw before.error;
  failed.delete(key);
  try {
    return await make(strapi, shown);
  } catch (error) {
    for (const [other, { at }] of failed) if (Date.now() - at >= FORGIVEN) failed.delete(other);
    failed.set(key, { version, error, at: Date.now() });
    throw error;
  }
}

/** SQL of what tells the state of all content from any other: how many writers there were, and when anything was published. */
const VERSION = `(select last_value from previews.writes) || ' ' || (select latest_at from history.clock)`;

/** What takes longer (s) than that to make is shown for so many times as long, whatever is written meanwhile. */
const QUICK = 5;
const SPARED = 4;

async function made(strapi: Core.Strapi, key: string): Promise<Made | undefined> {
  const { rows } = await strapi.db.connection.raw<{ rows: { id: string; opens: string }[] }>(
    `select id, opens::text as opens from previews.made
      where scope = ? and (version = ${VERSION} or made_at + greatest(took - interval '${QUICK} s', '0') * ${SPARED} > now())
      order by id desc limit 1`,
    [key],
  );
  return rows[0] && { id: Number(rows[0].id), opens: JSON.parse(rows[0].opens) as Made['opens'] };
}

async function make(strapi: Core.Strapi, shown: Shown): Promise<Made> {
  const rehearsed = await rehearse(strapi, async (trx) => {
    await lockWrites(strapi, trx);
    const began = performance.now();
    const version = await versionIn(trx);
    const opens = await waysOf(strapi).carryOut(strapi, trx, shown);
    const rows = await changedRows(trx);
    return { version, opens, rows, took: (performance.now() - began) / 1000 };
  });
  return keep(strapi, keyOfShown(shown), rehearsed);
}

async function versionIn(connection: Knex): Promise<string> {
  const { rows } = await connection.raw<{ rows: { version: string }[] }>(`select ${VERSION} as version`);
  return rows[0]?.version ?? '';
}

interface Changed {
  version: string;
  opens: Made['opens'];
  /** JSON of rows of `previews.rows`. */
  rows: string;
  /** Seconds. */
  took: number;
}

/**
 * What the present transaction has made of the rows that pages are made of: the database keeps account of them, and is
 * asked to do so now instead of at the end.
 */
async function changedRows(transaction: Knex.Transaction): Promise<string> {
  const before = await latestChange(transaction);
  await transaction.raw('set constraints all immediate');
  if ((await latestChange(transaction)) === before) return '[]';
  const { rows } = await transaction.raw<{ rows: { changed: string }[] }>(
    `select coalesce(json_agg(row), '[]')::text as changed from (
      select kept, key, a, b, data from history.rows, history.clock where valid_from = latest_at
      union all
      select kept, key, null, null, null from history.rows as gone, history.clock where valid_until = latest_at
        and not exists (select from history.rows as still where (still.kept, still.key) = (gone.kept, gone.key)
          and still.valid_until = 'infinity')
    ) as row`,
  );
  return rows[0]?.changed ?? '[]';
}

/** The moment of the latest change, to the microsecond. */
async function latestChange(transaction: Knex.Transaction): Promise<string | undefined> {
  const { rows } = await transaction.raw<{ rows: { moment: string }[] }>(
    'select latest_at::text as moment from history.clock',
  );
  return rows[0]?.moment;
}

/** How long (minutes) readers may still be at a preview that there is a newer one of; and any at all is kept. */
const OUTDATED = 2;
const UNUSED = 24 * 60;

async function keep(strapi: Core.Strapi, scope: string, { version, opens, rows, took }: Changed): Promise<Made> {
  return (await strapi.db.transaction(async ({ trx }) => {
    await trx.raw(
      `delete from previews.made where made_at < now() - make_interval(mins => ?)
        or scope = ? and made_at < now() - make_interval(mins => ?)
          and id < (select max(id) from previews.made where scope = ?)`,
      [UNUSED, scope, OUTDATED, scope],
    );
    const [row] = await trx('previews.made')
      .insert({ scope, version, opens: JSON.stringify(opens), took: trx.raw(`? * interval '1 s'`, [took]) })
      .returning('id');
    await trx.raw(
      `insert into previews.rows (preview, kept, key, a, b, data)
        select ?, kept, key, a, b, nullif(data, 'null') from json_to_recordset(?::json)
          as changed (kept text, key text, a integer, b integer, data jsonb)`,
      [row.id, rows],
    );
    return { id: Number(row.id), opens };
  })) as Made;
}
