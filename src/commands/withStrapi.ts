import path from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';
import dotenv from 'dotenv';
import { readSettings } from '../../config/settings';
import { whenIdle, whileBooting } from '../../database/connection';
import { openDatabase } from './database';

/**
 * Does something with the content, beside a running copy if there is one. What a command prints may be read by a
 * program: only the work itself writes to the standard output.
 */
export async function withStrapi<Result>(work: (app: Core.Strapi) => Promise<Result>): Promise<Result> {
  dotenv.config({ quiet: true });
  const settings = readSettings();
  const { log } = console;
  console.log = console.error;
  const database = await openDatabase(settings, { attach: true });
  const app = createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist'), serveAdminPanel: false });
  app.log.level = 'error';
  app.config.set('jobs.run', false);
  try {
    await whileBooting({ url: database.url, ssl: settings.databaseSsl }, () => app.load());
    console.log = log;
    return await work(app);
  } finally {
    console.log = log;
    await whenIdle(app);
    await app.destroy();
    await database.stop();
  }
}
