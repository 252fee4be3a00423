/** `npm run develop`: `strapi develop` (reloads on every change) on the same database as `npm start`. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import dotenv from 'dotenv';
import { readSettings } from '../../config/settings';
import { whileBooting } from '../../database/connection';
import { openDatabase } from './database';
import { isMendable } from './mendable';
import { assertPortIsFree } from './port';
import { run } from './run';

void run(async () => {
  dotenv.config({ quiet: true });
  const settings = readSettings();
  await assertPortIsFree(settings.host, settings.port);
  const database = await openDatabase(settings, { supervise: { onMove } });
  await whileBooting({ url: database.url, ssl: settings.databaseSsl }, async () => {});
  const cli = path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const strapi = spawn(process.execPath, [cli, 'develop'], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => strapi.kill(signal));
  const code = await new Promise<number>((resolve) => strapi.once('exit', (exit) => resolve(exit ?? 0)));
  await database.stop();
  process.exit(code);
}, isMendable);

/** Strapi's own reloading keeps the address it was started with. */
function onMove(): void {
  console.error('Start `npm run develop` again: the database is at another address now.');
}
