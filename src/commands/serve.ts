/** The server itself, in a process of its own; `npm start` watches over it. */
import './production';
import './printed';

import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import dotenv from 'dotenv';
import { readSettings } from '../../config/settings';
import { whileBooting } from '../../database/connection';
import { listenEarly, startServing } from '../operations';
import { isMendable } from './mendable';
import { run, step } from './run';
import { warnOfRights, warnOfSettings } from './settings';
import { stopInOrder } from './shutdown';
import { printWelcome } from './welcome';

void run(async () => {
  dotenv.config({ quiet: true });
  const settings = readSettings();
  const app = createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') });
  stopInOrder(app);
  await listenEarly(app, settings.host, settings.port);
  const { level } = app.log;
  app.log.level = 'error'; // the schema's first migrations alone are thirty lines
  await whileBooting({ url: settings.databaseUrl ?? '', ssl: settings.databaseSsl }, () =>
    step('Load Strapi, bring the schema up to date, seed an empty database', () => app.load()),
  );
  app.log.level = level;
  startServing(app);
  process.send?.('serving');
  // Only now: where a start fails, the one sentence that it ends with stands alone.
  warnOfSettings(settings);
  warnOfRights(app);
  await printWelcome(app, settings);
}, isMendable);
