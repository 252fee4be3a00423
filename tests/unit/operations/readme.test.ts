import { readFileSync } from 'node:fs';
import path from 'node:path';
import { QUOTAS } from '../../../src/operations/limits/quotas';
import { ROOT } from '../../support/root';

const SECONDS: Record<string, number> = { s: 1, min: 60, h: 3600 };

test('the README names every limit with its default', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `([a-z-]+)` +\| (\d+) in (\d+) (s|min|h) +\|/gm)];
  const written = rows.map(([, name = '', requests, number, unit = '']) => [
    name,
    { requests: Number(requests), seconds: Number(number) * (SECONDS[unit] ?? 0) },
  ]);
  expect(Object.fromEntries(written)).toEqual(QUOTAS);
});
