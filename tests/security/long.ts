/**
 * `npm run test:security`: every test of tests/security with as many cases as it takes to rely on them, then a storm.
 * Each says what it ran; FUZZ_SEED repeats a run, FUZZ_REST, FUZZ_GRAPHQL, FUZZ_REQUESTS and STORM_MINUTES change its length.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const CASES = { THOROUGH: 'true', FUZZ_REST: '25000', FUZZ_GRAPHQL: '5000', FUZZ_REQUESTS: '1000' };

function passes(program: string, ...words: string[]): boolean {
  const script = path.join('node_modules', program);
  const { status } = spawnSync(process.execPath, [script, ...words], {
    stdio: 'inherit',
    env: { ...CASES, ...process.env },
  });
  return status === 0;
}

const tested = passes('jest/bin/jest.js', '--config', 'tests/jest.config.js', '--runInBand', 'tests/security');
const stood = passes('tsx/dist/cli.mjs', 'tests/security/storm/index.ts');
process.exitCode = tested && stood ? 0 : 1;
