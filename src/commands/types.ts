/** `npm run check:types`, first step: lets Strapi write the types of the content types to `types/`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { SECRETS } from '../../config/settings';

// Strapi reads the whole configuration to write types; none of these values is used.
const placeholders = Object.fromEntries(SECRETS.map((name) => [name, 'not-used-for-types']));
const cli = path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
const { status } = spawnSync(process.execPath, [cli, 'ts:generate-types', '--silent'], {
  stdio: 'inherit',
  env: { ...placeholders, ...process.env },
});
process.exit(status ?? 1);
