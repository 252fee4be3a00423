import { Client } from 'pg';
import { type Answer, codeOf, KeepAliveClient } from '../support/keepAlive';
import { createDatabase, dropDatabase, query, urlOf } from '../support/postgres';
import { answers, freePort, killStarted, type RunningCommand, runCommand, until } from '../support/process';

jest.setTimeout(180_000);

let database: string;
let port: number;
let command: RunningCommand;
let blocker: Client;
beforeEach(async () => {
  database = await createDatabase('seeded');
  port = await freePort();
  command = runCommand('start', { PORT: String(port), DATABASE_URL: urlOf(database) });
  await until(() => answers(port), command);
  blocker = new Client(urlOf(database));
  await blocker.connect();
});
afterEach(async () => {
  await blocker.end();
  killStarted();
  await command.exited;
  await dropDatabase(database);
});

/** Reads of sources wait for as long as the blocker's transaction lasts. */
const block = () => blocker.query('begin; lock table sources in access exclusive mode');
const waiting = async () => {
  const sql = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return (await query(database, sql)).length;
};

test('stopped under load, nobody is cut off, nobody new is let in, and health says so', async () => {
  const idle = new KeepAliveClient(port);
  await idle.get('/health/live');

  // Thirty readers who ask again and again on connections that they keep.
  const outcomes: (Answer | string)[][] = [];
  const readers = Array.from({ length: 30 }, async (_, index) => {
    const reader = new KeepAliveClient(port);
    const outcome: (Answer | string)[] = [];
    outcomes.push(outcome);
    const path = index % 3 === 0 ? '/health/ready' : index % 3 === 1 ? '/api/injection-sites' : '/index.html';
    for (let refused = false; !refused; ) {
      const result = await reader.get(path).catch(codeOf);
      outcome.push(result);
      refused = typeof result === 'string';
    }
  });
  await until(() => outcomes.length === 30 && outcomes.every((outcome) => outcome.length > 1), command);

  // Late: a statement may take five seconds.
  await block();
  const slow = Array.from({ length: 3 }, () => new KeepAliveClient(port).get('/api/sources'));
  await until(async () => (await waiting()) >= 3);
  command.child.kill('SIGTERM');
  await Promise.all(readers);
  for (const outcome of outcomes) {
    // Whole answers up to the last, which says that it is; then there is no server to connect to.
    expect(outcome.at(-1)).toBe('ECONNREFUSED');
    const last = outcome.at(-2) as Answer;
    expect(last.headers.connection).toBe('close');
  }
  const probes = outcomes
    .flat()
    .filter((one): one is Answer => typeof one !== 'string' && one.body.includes('"status"'));
  expect(JSON.parse(probes.at(-1)?.body ?? '')).toEqual({ status: 'stopping', missing: [] });
  expect(probes.at(-1)?.status).toBe(503);

  // What is being answered may finish.
  expect(command.child.exitCode).toBeNull();
  await blocker.query('rollback');
  for (const { status, headers, body } of await Promise.all(slow)) {
    expect({ status, connection: headers.connection }).toEqual({ status: 200, connection: 'close' });
    expect(JSON.parse(body).data).toHaveLength(25);
  }
  expect(await command.exited).toEqual({ code: 0, signal: null });
  idle.close();
});

test('stopped with idle connections only, it ends at once', async () => {
  const idle = Array.from({ length: 20 }, () => new KeepAliveClient(port));
  await Promise.all(idle.map((client) => client.get('/health/live')));
  command.child.kill('SIGINT');
  const stopped = Date.now();
  expect(await command.exited).toEqual({ code: 0, signal: null });
  // Keep-alive connections last five seconds by themselves.
  expect(Date.now() - stopped).toBeLessThan(4500);
  for (const client of idle) client.close();
});

test('told to stop a second time, it ends at once whatever is being answered', async () => {
  await block();
  const slow = new KeepAliveClient(port).get('/api/sources').catch(codeOf);
  await until(async () => (await waiting()) >= 1);
  const refused = async () => (await new KeepAliveClient(port).get('/health/live').catch(codeOf)) === 'ECONNREFUSED';
  command.child.kill('SIGTERM');
  await until(refused, command);
  // A second signal right after the first is npm's echo of it.
  await until(
    async () => {
      command.child.kill('SIGTERM');
      return command.child.exitCode !== null;
    },
    undefined,
    5,
  );
  expect(await command.exited).toEqual({ code: 1, signal: null });
  expect(typeof (await slow)).toBe('string');
});
