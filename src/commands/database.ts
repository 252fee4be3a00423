import type { Settings } from '../../config/settings';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../database/embedded';
import { step } from './run';

export interface Database {
  url: string;
  /** Has the database write down what it was told, so that it is back sooner after a crash. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  /** Use the server of another running copy of the project instead of refusing. */
  attach?: boolean;
  /** Keep the embedded server running; told when its address, and so DATABASE_URL, has changed. */
  supervise?: { onMove(): void };
}

/**
 * The operator's PostgreSQL where DATABASE_URL names one, else the embedded one, started if need be.
 * Either way DATABASE_URL is set afterwards, for `config/database.ts` to read.
 */
export async function openDatabase(
  { databaseUrl, databasePoolMax, embeddedPostgresDir }: Settings,
  { attach, supervise }: Options = {},
): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, settle: async () => {}, stop: async () => {} };
  const onMove = () => {
    process.env.DATABASE_URL = embedded.url;
    supervise?.onMove();
  };
  const embedded: EmbeddedPostgres = await step('Start the embedded PostgreSQL', () =>
    startEmbeddedPostgres({
      folder: embeddedPostgresDir,
      poolMax: databasePoolMax,
      attach,
      ...(supervise && { supervise: { onMove } }),
    }),
  );
  process.env.DATABASE_URL = embedded.url;
  return embedded;
}
