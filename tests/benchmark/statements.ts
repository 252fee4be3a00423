import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { ask, type Visit } from './http';
import { median } from './statistics';

/** Statements that a server sends to the database for one visit. */
export interface Statements {
  /** Without those of the next figure. */
  statements: number;
  /** BEGIN, COMMIT, ROLLBACK, SET TRANSACTION. */
  transaction: number;
}

const TRANSACTION = /^\s*(begin|start|commit|end|rollback|set transaction)\b/i;
const VISITS = 7;

/** Has the database count (pg_stat_statements) from here on until `stopCounting`; nothing is counted while speed is measured. */
export async function startCounting(admin: Client): Promise<void> {
  await admin.query('create extension if not exists pg_stat_statements');
  await setTracking(admin, 'top');
}

export async function stopCounting(admin: Client): Promise<void> {
  await setTracking(admin, 'none');
}

async function setTracking(admin: Client, what: 'top' | 'none'): Promise<void> {
  await admin.query(`alter system set pg_stat_statements.track = '${what}'`);
  await admin.query('select pg_reload_conf()');
  await pause(200); // until every connection has been told
}

/** The median of some visits: what a server asks of its own accord meanwhile falls out. */
export async function countStatements(
  admin: Client,
  database: string,
  port: number,
  visits: readonly Visit[],
): Promise<Statements> {
  const counts: Statements[] = [];
  for (let n = 0; n < VISITS; n += 1) {
    const visit = visits[(n * 5) % visits.length] ?? [];
    await admin.query('select pg_stat_statements_reset()');
    for (const question of visit) await ask(port, question);
    counts.push(await sinceReset(admin, database));
  }
  return {
    statements: median(counts.map(({ statements }) => statements)),
    transaction: median(counts.map(({ transaction }) => transaction)),
  };
}

async function sinceReset(admin: Client, database: string): Promise<Statements> {
  const { rows } = await admin.query<{ query: string; calls: number }>(
    `select query, calls::int from pg_stat_statements join pg_database on pg_database.oid = dbid where datname = $1`,
    [database],
  );
  const count = (wanted: boolean) =>
    rows.filter(({ query }) => TRANSACTION.test(query) === wanted).reduce((sum, { calls }) => sum + calls, 0);
  return { statements: count(false), transaction: count(true) };
}
