/**
 * What `npm start` and the other commands need before compiled code can run: `.env`, the compiled server and,
 * with `--admin`, the admin panel. Runs from the TypeScript sources (tsx), for there may be nothing compiled yet.
 */
import dotenv from 'dotenv';
import { readSettings, SettingError } from '../../config/settings';
import { buildAdmin, buildServer } from './build';
import { writeEnvFile } from './envFile';
import { run } from './run';

void run(
  async () => {
    if (writeEnvFile('.env', '.env.example'))
      console.log('  Wrote .env with fresh secrets: keep it, back it up, never commit it.');
    dotenv.config({ quiet: true });
    const { publicUrl } = readSettings();
    await buildServer();
    if (process.argv.includes('--admin')) await buildAdmin(publicUrl);
  },
  (error) => error instanceof SettingError,
);
