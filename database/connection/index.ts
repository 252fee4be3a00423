/** What must be true of the database before Strapi touches it. */
import { Client } from 'pg';
import { SettingError } from '../../config/settings';

export { whenIdle } from './idle';

/** Trusted extensions, which an ordinary database owner may create, exist from 13; 13 is out of support. */
const OLDEST_MAJOR = 14;
/** Held while an instance boots: 'boot' in ASCII. */
const BOOT_LOCK = 0x626f6f74;

export interface ConnectionOptions {
  url: string;
  ssl: 'off' | 'on' | 'no-verify';
}

/**
 * Runs work while no other instance boots on the same database, after making sure that the database can be used.
 * Strapi has no lock of its own around schema changes and first contents (strapi/strapi#27567).
 *
 * @throws SettingError with one sentence when the database cannot be reached or used
 */
export async function whileBooting<T>(options: ConnectionOptions, work: () => Promise<T>): Promise<T> {
  const client = await open(options);
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [BOOT_LOCK]);
    return await work();
  } finally {
    await client.end().catch(() => {});
  }
}

async function open({ url, ssl }: ConnectionOptions): Promise<Client> {
  const client = new Client({
    connectionString: url,
    ssl: ssl === 'off' ? false : { rejectUnauthorized: ssl === 'on' },
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {}); // Strapi's own connections report a lost server
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new SettingError(`DATABASE_URL: ${reasonOf(error)} (${withoutPassword(url)}).`);
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_MAJOR)
    throw new SettingError(
      `DATABASE_URL: the server is PostgreSQL ${version}, and at least ${OLDEST_MAJOR} is needed.`,
    );
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  // PostgreSQL, appendix A, and Node's system errors.
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'no server listens at this address',
    ENOTFOUND: 'the host name is unknown',
    EAI_AGAIN: 'the host name is unknown',
    ETIMEDOUT: 'the server did not answer in time',
    '28P01': 'the user name or password is wrong',
    '28000': 'this user may not connect',
    '3D000': 'the database does not exist',
    '53300': 'the server has no free connection',
    '57P03': 'the server is starting up or shutting down',
  };
  return reasons[code ?? ''] ?? message ?? 'the connection failed';
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.password) shown.password = '…';
  return decodeURIComponent(shown.toString());
}
