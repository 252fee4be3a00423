import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Account } from './account';
import type { Binaries } from './binaries';

export interface Credentials {
  /** Password of the superuser `postgres`. */
  superuser: string;
  /** Password of the role `content`, which owns the database. */
  owner: string;
}

/** A running server, as its lock file `postmaster.pid` describes it. */
export interface RunningServer {
  pid: number;
  port: number;
}

/** Shows the last lines of the server's log in an error. */
const LOG_LINES = 5;
const START_SECONDS = 60;
const STOP_SECONDS = 60;

/** Creates the cluster in `home/data`; a crash in the middle leaves nothing that looks like one. */
export function initialise(
  home: string,
  binaries: Binaries,
  credentials: Credentials,
  account: Account | undefined,
): void {
  for (const left of readdirSync(home).filter((name) => name.startsWith('new-'))) {
    rmSync(path.join(home, left), { recursive: true, force: true });
  }
  const unfinished = path.join(home, `new-${process.pid}`);
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = path.join(unfinished, 'password');
  writeFileSync(passwordFile, credentials.superuser, { mode: 0o600 });
  if (account) for (const file of [unfinished, passwordFile]) chownSync(file, account.uid, account.gid);
  const data = path.join(unfinished, 'data');
  const created = spawnSync(
    binaries.initdb,
    // ICU's root locale sorts every language's letters alike on every machine.
    [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=und',
      '--data-checksums',
    ],
    { ...account, cwd: '/', encoding: 'utf8', env: serverEnvironment() },
  );
  if (created.status !== 0)
    throw new Error(`PostgreSQL could not create its data folder: ${created.stderr || created.error?.message}`);
  renameSync(data, dataFolder(home));
  rmSync(unfinished, { recursive: true, force: true });
}

/** Starts the server on a free port of 127.0.0.1 and waits until it accepts connections. */
export async function startServer(
  home: string,
  binaries: Binaries,
  credentials: Credentials,
  account: Account | undefined,
  settings: Record<string, string>,
): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const logFile = path.join(home, 'server.log');
  const log = openSync(logFile, 'a', 0o600);
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      dataFolder(home),
      '-p',
      String(port),
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A process group of its own: Ctrl-C must reach the application, which then stops the server in order.
    { ...account, cwd: '/', detached: true, stdio: ['ignore', log, log], env: serverEnvironment() },
  );
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code) => {
    failure ??= `it exited with code ${code}`;
  });
  for (const end = Date.now() + START_SECONDS * 1000; Date.now() < end; await pause(50)) {
    if (failure) break;
    if (await answers(port, credentials)) {
      child.unref();
      return { child, port };
    }
  }
  child.kill('SIGQUIT');
  throw new Error(
    `The embedded PostgreSQL did not start: ${failure ?? `no answer within ${START_SECONDS} s`}\n${lastLines(logFile)}`,
  );
}

/** The server that runs on this cluster according to its lock file, if its process is alive. */
export function runningServer(home: string): RunningServer | undefined {
  const lockFile = path.join(dataFolder(home), 'postmaster.pid');
  if (!existsSync(lockFile)) return undefined;
  // Lines: pid, data folder, start time, port, … (PostgreSQL, src/include/utils/pidfile.h)
  const lines = readFileSync(lockFile, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : undefined;
}

/** Asks a server to end: running statements are rolled back, the data folder is left in order. */
export async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + STOP_SECONDS * 1000; isAlive(pid); await pause(20)) {
    if (Date.now() > end)
      throw new Error(`The embedded PostgreSQL (process ${pid}) did not stop within ${STOP_SECONDS} s.`);
  }
}

export function dataFolder(home: string): string {
  return path.join(home, 'data');
}

/** Connects as superuser to the maintenance database. */
export async function connect(port: number, credentials: Credentials): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: credentials.superuser,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => {}); // the server may end before the client does
  await client.connect();
  return client;
}

async function answers(port: number, credentials: Credentials): Promise<boolean> {
  try {
    await (await connect(port, credentials)).end();
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');
}

/** The server needs no secret of the application's environment. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv;
}
