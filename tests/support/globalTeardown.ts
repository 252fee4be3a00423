import { rmSync } from 'node:fs';
import path from 'node:path';
import { type EmbeddedPostgres, removeHome } from '../../database/embedded';
import { testPostgres } from './postgres';

export default async function globalTeardown(): Promise<void> {
  await (globalThis as { stopPostgres?: EmbeddedPostgres['stop'] }).stopPostgres?.();
  const { folder } = testPostgres();
  removeHome(folder);
  rmSync(path.dirname(folder), { recursive: true, force: true });
}
