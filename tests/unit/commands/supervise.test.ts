import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { superviseServer } from '../../../src/commands/supervise';
import { until } from '../../support/process';

const room = mkdtempSync(path.join(tmpdir(), 'supervise-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => jest.restoreAllMocks());

/** A server in a process of its own that notes each of its lives, and what it does in them. */
function server(life: string) {
  const name = path.join(room, `${Math.random()}`);
  const lives = `${name}.lives`;
  const log = `require('node:fs').appendFileSync(${JSON.stringify(lives)}, '.');`;
  const count = `const life = require('node:fs').readFileSync(${JSON.stringify(lives)}, 'utf8').length;`;
  writeFileSync(`${name}.cjs`, `${log}${count}${life}`);
  return { script: `${name}.cjs`, lives: () => (existsSync(lives) ? readFileSync(lives, 'utf8').length : 0) };
}

const stays = `setInterval(() => {}, 1000); process.on('message', (message) => message === 'stop' && process.exit(0));`;

test('what fails before it ever served is left alone, with its exit code', async () => {
  const { script, lives } = server('process.exit(3);');
  expect(await superviseServer(script).over).toBe(3);
  expect(lives()).toBe(1);
});

test.each([
  ['kill -9', `process.kill(process.pid, 'SIGKILL')`],
  ['an exception', `throw new Error('ended')`],
  ['an exit that nobody asked for', 'process.exit(0)'],
])('what served and ended by %s is started again, until it is to stop', async (_end, end) => {
  const { script, lives } = server(`${stays} process.send('serving', () => { if (life < 3) { ${end} } });`);
  const supervised = superviseServer(script);
  await until(() => lives() === 3, undefined, 10);
  supervised.stop();
  expect(await supervised.over).toBe(0);
  expect(lives()).toBe(3);
});

test('what served once and then fails to start is tried again', async () => {
  const { script, lives } = server(
    `if (life === 2) process.exit(1); ${stays} process.send('serving', () => life === 1 && process.exit(1));`,
  );
  const supervised = superviseServer(script);
  await until(() => lives() === 3, undefined, 10);
  supervised.stop();
  expect(await supervised.over).toBe(0);
});

test('killed before it served, it is started again', async () => {
  const { script, lives } = server(`${stays} if (life === 1) process.kill(process.pid, 'SIGKILL');`);
  const supervised = superviseServer(script);
  await until(() => lives() === 2, undefined, 10);
  supervised.stop();
  expect(await supervised.over).toBe(0);
});

test('started again on purpose, it ends in order first', async () => {
  const { script, lives } = server(`${stays} process.send('serving');`);
  const supervised = superviseServer(script);
  await until(() => lives() === 1, undefined, 10);
  supervised.restart();
  await until(() => lives() === 2, undefined, 10);
  supervised.stop();
  expect(await supervised.over).toBe(0);
  expect(console.error).not.toHaveBeenCalled();
});

test('what does not listen is killed, and that is no good end', async () => {
  const { script, lives } = server(`setInterval(() => {}, 1000); process.send('serving');`);
  const supervised = superviseServer(script);
  await until(() => lives() === 1, undefined, 10);
  supervised.stop();
  supervised.kill();
  expect(await supervised.over).toBe(1);
});

test('a stop between two lives is one at once', async () => {
  const { script, lives } = server(`process.send('serving', () => process.exit(1));`);
  const supervised = superviseServer(script);
  await until(() => lives() >= 1 && jest.mocked(console.error).mock.calls.length >= 1, undefined, 10);
  supervised.stop();
  expect(await supervised.over).toBe(0);
});
