import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import './environment';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../database/embedded';
import { buildAdmin, buildServer } from '../../src/commands/build';
import { publishPostgres } from './postgres';
import { makeTemplates } from './templates';

/** Compiles the server and builds the admin panel if their sources changed, starts one PostgreSQL for the run and
 * seeds the templates that the test files clone. */
export default async function globalSetup(): Promise<void> {
  await buildServer();
  await buildAdmin(undefined);
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'content-api-')), 'postgres');
  // A crash of the machine may cost these data: they are made anew by the next run.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const postgres = await startEmbeddedPostgres({ folder, settings });
  (globalThis as { stopPostgres?: EmbeddedPostgres['stop'] }).stopPostgres = postgres.stop;
  publishPostgres({ adminUrl: postgres.adminUrl, urlPattern: postgres.urlOf('%s'), folder });

  await makeTemplates();
}
