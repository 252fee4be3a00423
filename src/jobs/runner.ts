import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { Logger, type LogLevel, type Runner, run, runMigrations } from 'graphile-worker';
import { Pool, type PoolConfig } from 'pg';
import { knownTasks } from './tasks';

/** So many jobs at once: mail has a queue of its own, so that no release waits for a mail server that does not answer. */
const LANES = 2;

/** One that listens for jobs, and those that ask for them. */
const MOST_CONNECTIONS = 1 + LANES;

/** How long (ms) until a runner that broke off is started anew: the database may be away. */
const PAUSE = 5000;

interface Running {
  pool: Pool;
  runner?: Runner;
  isClosing: boolean;
}

const running = new WeakMap<Core.Strapi, Running>();

/** Makes the tables of jobs, and has this process work jobs off unless it is a command (config/jobs.ts). */
export async function startJobs(strapi: Core.Strapi): Promise<void> {
  const pool = new Pool({ ...connectionOf(strapi), max: MOST_CONNECTIONS });
  // A connection that breaks off would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const own: Running = { pool, isClosing: false };
  running.set(strapi, own);
  await runMigrations({ pgPool: pool, logger: loggerOf(strapi) });
  if (!strapi.config.get<boolean>('jobs.run')) return closeJobs(strapi);
  await begin(strapi, own);
}

/** Ends it, once what is being done is done. */
export async function closeJobs(strapi: Core.Strapi): Promise<void> {
  const own = running.get(strapi);
  if (!own || own.isClosing) return;
  own.isClosing = true;
  await own.runner?.stop().catch(() => {});
  await own.pool.end();
}

async function begin(strapi: Core.Strapi, own: Running): Promise<void> {
  const tasks = [...knownTasks(strapi)];
  own.runner = await run({
    pgPool: own.pool,
    logger: loggerOf(strapi),
    noHandleSignals: true,
    concurrency: LANES,
    pollInterval: 1000,
    taskList: Object.fromEntries(tasks.map(([name, { task }]) => [name, (payload) => task(strapi, payload)])),
    crontab: tasks.flatMap(([, { time }]) => time ?? []).join('\n'),
  });
  own.runner.promise.catch(() => {}).then(() => beginAgain(strapi, own));
}

async function beginAgain(strapi: Core.Strapi, own: Running): Promise<void> {
  while (!own.isClosing) {
    await pause(PAUSE, undefined, { ref: false });
    if (own.isClosing) return;
    try {
      return await begin(strapi, own);
    } catch (error) {
      strapi.log.warn(`Jobs wait for the database: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function connectionOf(strapi: Core.Strapi): PoolConfig {
  const { connection } = strapi.db.connection.client.config as { connection: PoolConfig };
  return { ...connection, application_name: 'therapeutic-botox-content-api jobs' };
}

/** What a job fails of is worth a line; that it was done is not. */
function loggerOf({ log }: Core.Strapi): Logger {
  return new Logger(() => (level: LogLevel, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });
}
