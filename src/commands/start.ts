/**
 * `npm start`: the whole application on this machine. This process only watches over two others, the embedded
 * PostgreSQL and the server, and starts them again when they end unexpectedly; each may go without the other.
 */
import './production';
import './printed';

import path from 'node:path';
import dotenv from 'dotenv';
import { readSettings } from '../../config/settings';
import { openDatabase } from './database';
import { isMendable } from './mendable';
import { assertPortIsFree } from './port';
import { run } from './run';
import { assertFitForProduction } from './settings';
import { onStopSignal } from './signals';
import { type SupervisedServer, superviseServer } from './supervise';

void run(async () => {
  dotenv.config({ quiet: true });
  const settings = readSettings();
  assertFitForProduction(settings);
  await assertPortIsFree(settings.host, settings.port);
  let server: SupervisedServer | undefined;
  const database = await openDatabase(settings, { supervise: { onMove: () => server?.restart() } });
  server = superviseServer(path.join(__dirname, 'serve.js'), () => void database.settle());
  onStopSignal(server.stop, server.kill);
  const code = await server.over;
  await database.stop();
  process.exit(code);
}, isMendable);
