import { connect } from 'node:net';
import path from 'node:path';
import { createDatabase, dropDatabase, urlOf } from '../support/postgres';
import {
  answers,
  freePort,
  isRunning,
  killStarted,
  type RunningCommand,
  runCommand,
  serverOf,
  until,
} from '../support/process';
import { ROOT } from '../support/root';

jest.setTimeout(180_000);

const lastMoments = path.join(ROOT, 'tests', 'support', 'lastMoments.cjs');
let database: string;
let port: number;
let command: RunningCommand;
const start = () =>
  runCommand('start', {
    PORT: String(port),
    DATABASE_URL: urlOf(database),
    NODE_OPTIONS: `--require ${lastMoments}`,
  });
beforeAll(async () => {
  database = await createDatabase('seeded');
  port = await freePort();
  command = start();
  await until(() => answers(port), command);
});
afterAll(async () => {
  killStarted();
  await dropDatabase(database);
});

/** Sends bytes as they are, and returns what comes back. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => {
      answer += String(part);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

async function expectAnotherServer(killed: number | undefined): Promise<void> {
  await until(() => answers(port), command);
  expect(serverOf(command)).not.toBe(killed);
  expect(command.child.exitCode).toBeNull();
}

test.each(['x y', 'a b:80', '[', 'a:b:c', '<script>', '%', 'x\ty', '?'])(
  'a Host of %j does not end the server',
  async (host) => {
    const server = serverOf(command);
    for (const address of ['/api/sitemap.xml', '/api/conditions/frey-syndrome/structured-data'])
      expect(await raw(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 /,
      );
    expect(await answers(port)).toBe(true);
    expect(serverOf(command)).toBe(server);
  },
);

test('a rejection that nobody handles is logged with its stack and counted, and the server goes on', async () => {
  const server = serverOf(command);
  for (const count of [1, 2]) {
    process.kill(server ?? 0, 'SIGUSR2');
    await until(() => command.output().includes(`Unhandled rejection no. ${count}`), command, 10);
  }
  expect(command.output()).toMatch(/rejected, and nobody cares\n\s+at .*lastMoments/);
  expect(await answers(port)).toBe(true);
  expect(serverOf(command)).toBe(server);
});

test('an exception that nobody catches ends the server, and it comes back', async () => {
  const server = serverOf(command);
  process.kill(server ?? 0, 'SIGALRM');
  await until(() => command.output().includes('The server ended unexpectedly (code 1)'), command, 10);
  expect(command.output()).toMatch(/thrown, and nobody catches\n\s+at .*lastMoments/);
  // Whoever comes while it starts is told to come back.
  const statuses = new Set<number>();
  await until(async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/conditions`).catch(() => undefined);
    if (answer) statuses.add(answer.status);
    return answer?.status === 200;
  }, command);
  expect([...statuses].sort()).toEqual([200, 503]);
  await expectAnotherServer(server);
});

test('killed with kill -9, the server comes back', async () => {
  const server = serverOf(command);
  process.kill(server ?? 0, 'SIGKILL');
  await until(() => command.output().includes('The server ended unexpectedly (SIGKILL)'), command, 10);
  await expectAnotherServer(server);
});

test('while it starts, it lives and is not ready', async () => {
  process.kill(serverOf(command) ?? 0, 'SIGKILL');
  const health = async (check: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/health/${check}`).catch(() => undefined);
    return (
      answer && { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.json() }
    );
  };
  await until(async () => (await health('ready'))?.body.status === 'starting', command, 20);
  expect(await health('live')).toMatchObject({ status: 200 });
  await until(async () => (await health('ready'))?.status === 200, command);
});

test('killed with kill -9 itself, npm start leaves no server behind that stands in the way of the next', async () => {
  const server = serverOf(command) ?? 0;
  command.child.kill('SIGKILL');
  await command.exited;
  const next = start(); // at once, on the same port
  await until(() => !isRunning(server), next, 10);
  await until(() => answers(port), next);
  command = next;
});

test('a stop while the server is being started again ends everything', async () => {
  const killed = serverOf(command);
  process.kill(killed ?? 0, 'SIGKILL');
  await until(() => serverOf(command) !== undefined && serverOf(command) !== killed, command, 10);
  command.child.kill('SIGTERM');
  expect(await command.exited).toEqual({ code: 0, signal: null });
  expect(await answers(port)).toBe(false);
});

test('a server whose supervisor and terminal are gone at once ends, and leaves its port', async () => {
  command = start();
  await until(() => answers(port), command);
  const server = serverOf(command) as number;
  command.child.stdout?.destroy();
  command.child.stderr?.destroy();
  command.child.kill('SIGKILL');
  await until(() => !isRunning(server), undefined, 30);
  expect(await answers(port)).toBe(false);
});
