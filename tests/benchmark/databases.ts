import path from 'node:path';
import { Client } from 'pg';
import { removeHome, startEmbeddedPostgres } from '../../database/embedded';

/** The PostgreSQL of a run, with the settings that a clinic's has; it goes with the run. */
export interface Databases {
  urlOf(database: string): string;
  /** Connected as superuser, to a database of its own. */
  admin: Client;
  /** Makes a database of a role that the applications have; nobody may be connected to the one it is a copy of. */
  create(database: string, copyOf?: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startDatabases(room: string): Promise<Databases> {
  const folder = path.join(room, 'postgres');
  const postgres = await startEmbeddedPostgres({
    folder,
    settings: { shared_preload_libraries: 'pg_stat_statements', max_connections: '200' },
  });
  const admin = new Client(postgres.adminUrl);
  await admin.connect();
  return {
    urlOf: postgres.urlOf,
    admin,
    create: async (database, copyOf = 'template0') => {
      await admin.query(`create database ${database} owner content template ${copyOf}`);
    },
    stop: async () => {
      await admin.end();
      await postgres.stop();
      removeHome(folder);
    },
  };
}
