/** `npm run seed`: creates what is missing of the shipped content. */
import './production';

import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import dotenv from 'dotenv';
import { readSettings } from '../../config/settings';
import { whenIdle, whileBooting } from '../../database/connection';
import { type SeedResult, seed } from '../../database/seed';
import { openDatabase } from './database';
import { isMendable } from './mendable';
import { run, step } from './run';

void run(async () => {
  dotenv.config({ quiet: true });
  const settings = readSettings();
  const database = await openDatabase(settings, { attach: true });
  const app = createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist'), serveAdminPanel: false });
  try {
    await whileBooting({ url: database.url, ssl: settings.databaseSsl }, () => step('Load Strapi', () => app.load()));
    const { created, present } = await step<SeedResult>('Seed', () => seed(app));
    console.log(`  ${created} entries created, ${present} were there already.`);
  } finally {
    await whenIdle(app);
    await app.destroy();
    await database.stop();
  }
  process.exit(0);
}, isMendable);
