import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../src/publishing/rules';
import { ROOT } from '../../support/root';

test('the README lists every rule with its severity', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const [, section = ''] = readme.split('### The publish gate');
  const table = section.split('`PUBLISH_RULES`')[0] ?? '';
  const listed = [...table.matchAll(/^\| `([a-z-]+)` +\| .+ \| (blocker|warning) +\|$/gm)].map(([, id, severity]) => [
    id,
    severity,
  ]);
  expect(listed.sort()).toEqual(RULES.map(({ id, severity }) => [id, severity]).sort());
});
