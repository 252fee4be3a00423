import type { Knex } from 'knex';

/** What may be put off, with what it is told. */
export interface JobName {
  'publish-release': { id: number };
  'deliver-webhook': { id: number };
  'send-mail': { to: string; subject: string; text: string };
}

/** Jobs of a queue are done one after the other, whoever does them. */
const QUEUES: Partial<Record<keyof JobName, string>> = { 'send-mail': 'mail' };

interface Options {
  /** Not before this moment, by the clock of the database; as soon as possible without. */
  at?: Date;
  /** Of jobs with the same key, the last that was added is the only one. */
  key?: string;
}

/** Puts a job off, in the transaction that causes it: where that is rolled back, there is none. */
export async function addJob<Name extends keyof JobName>(
  transaction: Knex.Transaction,
  name: Name,
  payload: JobName[Name],
  { at, key }: Options = {},
): Promise<void> {
  await transaction.raw(
    `select graphile_worker.add_job(?::text, payload => ?::json, run_at => ?::timestamptz, job_key => ?::text,
      queue_name => ?::text)`,
    [name, JSON.stringify(payload), at ?? null, key ?? null, QUEUES[name] ?? null] as Knex.RawBinding[],
  );
}

/** Takes a job back that has not begun. */
export async function removeJob(transaction: Knex.Transaction, key: string): Promise<void> {
  await transaction.raw('select graphile_worker.remove_job(?)', [key]);
}
