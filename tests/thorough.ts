/** `npm run test:thorough`: every test, also those that take long, with as many cases as it takes to rely on them. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const jest = path.join('node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, '--config', 'tests/jest.config.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, THOROUGH: 'true' },
});
process.exitCode = status ?? 1;
