/** The panel is built anew when anything changes that it is made of, or people would go on with the one of before. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SHARED_WITH_ADMIN } from '../../../src/commands/build';
import { ROOT } from '../../support/root';

const ADMIN = path.join('src', 'admin');

/** What a file imports as more than types, by paths from the project's root. */
function importsOf(file: string): string[] {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const statements = source.matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?)from\s+'(\.[^']*)'/gm);
  return [...statements]
    .filter(([, names = '']) => !names.includes('{') || names.replace(/[{}]/g, '').split(',').some(isValue))
    .map(([, , to = '']) => resolved(path.join(path.dirname(file), to)));
}

const isValue = (name: string) => name.trim() !== '' && !name.trim().startsWith('type ');

function resolved(target: string): string {
  const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => target + end).find(isFile);
  return found ?? target;
}

const isFile = (file: string) => existsSync(path.join(ROOT, file)) && statSync(path.join(ROOT, file)).isFile();

const isCovered = (file: string) =>
  [ADMIN, ...SHARED_WITH_ADMIN].some((known) => file === known || file.startsWith(known + path.sep));

test('what the panel imports of the server, however far, is looked at before its build is kept', () => {
  const files = readdirSync(path.join(ROOT, ADMIN), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(ADMIN, name));
  const seen = new Set(files);
  for (const file of seen) for (const next of importsOf(file)) seen.add(next);
  expect(seen.size).toBeGreaterThan(files.length);
  expect([...seen].filter((file) => !isCovered(file))).toEqual([]);
});
