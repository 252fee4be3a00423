import type { Settings } from '../../config/settings';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from '../../database/embedded';
import { step } from './report';

export interface Database {
  url: string;
  stop(): Promise<void>;
}

/**
 * The operator's PostgreSQL where DATABASE_URL names one, else the embedded one, started if need be.
 * Either way DATABASE_URL is set afterwards, for `config/database.ts` to read.
 */
export async function openDatabase(
  { databaseUrl, embeddedPostgresDir }: Settings,
  options: Pick<EmbeddedOptions, 'attach'> = {},
): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} };
  const embedded: EmbeddedPostgres = await step('Start the embedded PostgreSQL', () =>
    startEmbeddedPostgres({ folder: embeddedPostgresDir, ...options }),
  );
  process.env.DATABASE_URL = embedded.url;
  return embedded;
}
