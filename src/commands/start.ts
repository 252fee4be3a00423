/** `npm start`: the whole application on this machine. */
import './production';

import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import dotenv from 'dotenv';
import { readSettings } from '../../config/settings';
import { whileBooting } from '../../database/connection';
import { openDatabase } from './database';
import { isMendable } from './mendable';
import { assertPortIsFree } from './port';
import { run, step } from './report';
import { assertFitForProduction } from './settings';
import { stopInOrder } from './shutdown';
import { printWelcome } from './welcome';

void run(async () => {
  dotenv.config({ quiet: true });
  const settings = readSettings();
  assertFitForProduction(settings);
  await assertPortIsFree(settings.host, settings.port);
  const database = await openDatabase(settings);
  const app = createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') });
  stopInOrder(app, database);
  const { level } = app.log;
  app.log.level = 'error'; // the schema's first migrations alone are thirty lines
  try {
    await whileBooting({ url: database.url, ssl: settings.databaseSsl }, () =>
      step('Load Strapi, bring the schema up to date, seed an empty database', () => app.load()),
    );
    app.log.level = level;
    await step('Listen', () => app.listen());
    await printWelcome(app, settings);
  } catch (error) {
    await database.stop();
    throw error;
  }
}, isMendable);
