import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import {
  chownSync,
  closeSync,
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
import { isAlive } from './claim';
import { engineEnvironment } from './engine';

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

/** A server that this process started. */
export interface StartedServer {
  child: ChildProcess;
  port: number;
}

/** All that is needed to start the server of a folder, again and again. */
export interface Cluster {
  home: string;
  binaries: Binaries;
  credentials: Credentials;
  account: Account | undefined;
  settings: Record<string, string>;
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
    { ...account, cwd: '/', encoding: 'utf8', env: engineEnvironment() },
  );
  if (created.status !== 0)
    throw new Error(`PostgreSQL could not create its data folder: ${created.stderr || created.error?.message}`);
  renameSync(data, dataFolder(home));
  rmSync(unfinished, { recursive: true, force: true });
}

/**
 * Starts the server and waits until it accepts connections, however long it takes it to recover from a crash.
 *
 * @throws Error with the last lines of its log when it ends or does not answer
 */
export async function startServer(
  { home, binaries, credentials, account, settings }: Cluster,
  port: number,
): Promise<StartedServer> {
  const logFile = path.join(home, 'server.log');
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      dataFolder(home),
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A process group of its own: Ctrl-C must reach the application, which then stops the server in order.
    { ...account, cwd: '/', detached: true, stdio: ['ignore', log, log], env: engineEnvironment() },
  );
  closeSync(log);
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure ??= `it ended with ${code === null ? signal : `code ${code}`}`;
  });
  for (let end = Date.now() + START_SECONDS * 1000; Date.now() < end && !failure; await pause(50)) {
    const answer = await greet(port, credentials);
    if (answer === 'ready') {
      child.unref();
      return { child, port };
    }
    if (answer === 'starting') end = Date.now() + START_SECONDS * 1000;
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

/**
 * Who answers at a port: our server, ready or not yet (it recovers, or ends), or nobody of ours.
 */
export async function greet(port: number, credentials: Credentials): Promise<'ready' | 'starting' | 'nobody'> {
  try {
    await (await connect(port, credentials)).end();
    return 'ready';
  } catch (error) {
    // cannot_connect_now (PostgreSQL, appendix A)
    return (error as { code?: string }).code === '57P03' ? 'starting' : 'nobody';
  }
}

/**
 * A free port below those that systems give to outgoing connections (from 32768 on Linux, 49152 elsewhere). Among
 * those, another program's connection may take the port while the server is started again, and so may an attempt to
 * reach it: TCP lets a client on the port it calls meet itself (RFC 9293, 3.5, simultaneous open).
 */
export async function choosePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(15_000, 32_768);
    if (await isFree(port)) return port;
  }
  throw new Error('The embedded PostgreSQL found no free port between 15000 and 32767.');
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');
}
