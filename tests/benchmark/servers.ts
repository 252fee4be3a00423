import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { answers, freePort, type RunningCommand, until } from '../support/process';
import { ROOT } from '../support/root';
import { askJson, get } from './http';

/** A server under load, in processes of its own. */
export interface Server {
  port: number;
  stop(): Promise<void>;
}

/** Our 10,000 documents are indexed at the first start. */
const START_SECONDS = 300;
const STOP_SECONDS = 15;

/** Settings that change answers or work: those of a fresh `.env`, whatever this machine's says. */
const BY_DEFAULT = [
  ...['PUBLIC_URL', 'TRUST_PROXY', 'CORS_ORIGINS', 'LOCALE_CHAINS', 'PSEUDO_LOCALES', 'REVIEW_INTERVAL_MONTHS'],
  ...['DATABASE_POOL_MAX', 'DATABASE_SSL', 'RATE_LIMIT_STORE', 'TRANSLATION_CHECKS', 'PUBLISH_RULES'],
];

const SETTINGS: Record<string, string> = {
  NODE_ENV: 'production',
  // What is read is measured, but where answers are kept on purpose.
  CACHE_MEGABYTES: '0',
  // Each of the limits per client would judge twenty clients at one address.
  RATE_LIMITS: 'search=off,graphql=off,expensive-reads=off,writes=off',
  ...Object.fromEntries(BY_DEFAULT.map((name) => [name, ''])), // which means "not set"
};

/** Ours, as `npm start` runs it; with answers kept in memory, or none. */
export function startOurs(room: string, databaseUrl: string, isKeeping = false): Promise<Server> {
  const script = path.join('dist', 'src', 'commands', 'start.js');
  return start(room, ROOT, script, databaseUrl, isKeeping ? { CACHE_MEGABYTES: '64' } : {});
}

/** @param folder see `buildPeer` */
export function startPeer(room: string, folder: string, databaseUrl: string): Promise<Server> {
  return start(room, folder, 'start.js', databaseUrl);
}

/** Has `npm run seed` make the schema and the shipped content in an empty database. */
export async function seedDatabase(room: string, databaseUrl: string): Promise<void> {
  const command = run(room, ROOT, path.join('dist', 'src', 'commands', 'seed.js'), { DATABASE_URL: databaseUrl });
  const { code } = await command.exited;
  if (code !== 0) throw new Error(`The content could not be seeded:\n${command.output()}`);
}

async function start(
  room: string,
  cwd: string,
  script: string,
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<Server> {
  const port = await freePort();
  const command = run(room, cwd, script, { ...settings, PORT: String(port), DATABASE_URL: databaseUrl });
  try {
    await until(() => answers(port), command, START_SECONDS);
    await askJson(port, get('/api/conditions?locale=en'));
  } catch (error) {
    await stop(command);
    throw error;
  }
  return { port, stop: () => stop(command) };
}

/** What it prints, a line per request, goes to a file: reading it here would take from the machine what it is to show. */
function run(room: string, cwd: string, script: string, environment: Record<string, string>): RunningCommand {
  const file = path.join(mkdtempSync(path.join(room, 'log-')), 'log');
  const log = openSync(file, 'w');
  const child = spawn(process.execPath, [script], {
    cwd,
    env: { ...process.env, ...SETTINGS, ...environment },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return { child, output: () => readFileSync(file, 'utf8').slice(-5000), exited };
}

async function stop({ child, exited }: RunningCommand): Promise<void> {
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(patience);
}
