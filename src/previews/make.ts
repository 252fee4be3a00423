import type { Core, UID } from '@strapi/strapi';
import { Mutex } from 'async-mutex';
import type { Knex } from 'knex';
import { lockWrites, rehearse } from '../writes';
import { keyOfScope, type Scope } from './scope';

/** An entry whose page a preview opens. */
export interface OpenPage {
  uid: UID.ContentType;
  documentId: string;
}

/**
 * Publishes what a preview is of, in a transaction that will be undone.
 *
 * @returns whose pages it opens: all there are, or some
 */
type CarryOut = (
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  scope: Scope,
) => Promise<'every page' | readonly OpenPage[]>;

/** A preview that was made. */
export interface Made {
  /** The number by which it is read. */
  id: number;
  opens: 'every page' | readonly OpenPage[];
}

const ways = new WeakMap<Core.Strapi, CarryOut>();

/** How entries are published is another room's: it says so before anything is previewed. */
export function carryOutBy(strapi: Core.Strapi, carryOut: CarryOut): void {
  ways.set(strapi, carryOut);
}

const turns = new WeakMap<Core.Strapi, Map<string, Mutex>>();

/** The preview of something as it stands now: the one that was made last, or a new one if anything was written since. */
export async function freshPreview(strapi: Core.Strapi, scope: Scope): Promise<Made> {
  const key = keyOfScope(scope);
  const known = turns.get(strapi) ?? new Map<string, Mutex>();
  turns.set(strapi, known);
  const turn = known.get(key) ?? new Mutex();
  known.set(key, turn);
  try {
    // Several requests of one page come at once.
    return await turn.runExclusive(async () => (await made(strapi, key)) ?? (await make(strapi, scope)));
  } finally {
    if (!turn.isLocked()) known.delete(key);
  }
}

/** SQL of what tells the state of all content from any other: how many writers there were, and when anything was published. */
const VERSION = `(select last_value from previews.writes) || ' ' || (select latest_at from history.clock)`;

async function made(strapi: Core.Strapi, key: string): Promise<Made | undefined> {
  const { rows } = await strapi.db.connection.raw<{ rows: { id: string; opens: string }[] }>(
    `select id, opens::text as opens from previews.made where scope = ? and version = ${VERSION} order by id desc limit 1`,
    [key],
  );
  return rows[0] && { id: Number(rows[0].id), opens: JSON.parse(rows[0].opens) as Made['opens'] };
}

async function make(strapi: Core.Strapi, scope: Scope): Promise<Made> {
  const carryOut = ways.get(strapi);
  if (!carryOut) throw new Error('Nobody has said how a preview is made.');
  const rehearsed = await rehearse(strapi, async (trx) => {
    await lockWrites(strapi, trx);
    const version = await versionIn(trx);
    const opens = await carryOut(strapi, trx, scope);
    return { version, opens, rows: await changedRows(trx) };
  });
  return keep(strapi, keyOfScope(scope), rehearsed);
}

async function versionIn(transaction: Knex.Transaction): Promise<string> {
  const { rows } = await transaction.raw<{ rows: { version: string }[] }>(`select ${VERSION} as version`);
  return rows[0]?.version ?? '';
}

interface Changed {
  version: string;
  opens: Made['opens'];
  /** JSON of rows of `previews.rows`. */
  rows: string;
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

async function keep(strapi: Core.Strapi, scope: string, { version, opens, rows }: Changed): Promise<Made> {
  return (await strapi.db.transaction(async ({ trx }) => {
    await trx.raw(
      `delete from previews.made where made_at < now() - make_interval(mins => ?)
        or scope = ? and made_at < now() - make_interval(mins => ?)`,
      [UNUSED, scope, OUTDATED],
    );
    const [row] = await trx('previews.made')
      .insert({ scope, version, opens: JSON.stringify(opens) })
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
