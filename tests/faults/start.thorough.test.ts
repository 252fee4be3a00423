import { createServer } from 'node:net';
import { asAdmin, createDatabase, dropDatabase, query, urlOf } from '../support/postgres';
import { answers, contentAt, FIRST_START_SECONDS, freePort, killStarted, runCommand, until } from '../support/process';

jest.setTimeout(480_000);
afterAll(killStarted);

const databases: string[] = [];
async function database(from: 'shipped' | 'empty'): Promise<string> {
  const name = await createDatabase(from);
  databases.push(name);
  return name;
}
afterAll(async () => {
  for (const name of databases) await dropDatabase(name);
});

async function start(name: string) {
  const port = await freePort();
  return { port, command: runCommand('start', { PORT: String(port), DATABASE_URL: urlOf(name) }) };
}

async function shippedContent(): Promise<Record<string, string>> {
  const { port, command } = await start(await database('shipped'));
  await until(() => answers(port), command);
  const content = await contentAt(port);
  command.child.kill('SIGTERM');
  expect(await command.exited).toEqual({ code: 0, signal: null });
  return content;
}

test('killed while seeding and started again, it has the same content', async () => {
  const expected = await shippedContent();
  const name = await database('empty');
  const seeding = async () => {
    // 'seed' in ASCII: the lock of the seeding transaction.
    const [row] = await query<{ held: boolean }>(
      name,
      `select exists (select from pg_locks where locktype = 'advisory' and objid = ${0x73656564} and granted and database = (select oid from pg_database where datname = current_database())) as held`,
    );
    return row?.held === true;
  };
  // Rows that are not committed cannot be read, but the table has grown for them.
  const midway = async () => {
    if (!(await seeding())) return false;
    const [row] = await query<{ size: number }>(name, "select pg_relation_size('conditions')::int as size");
    return (row?.size ?? 0) > 0;
  };
  const first = await start(name);
  await until(midway, first.command);
  first.command.child.kill('SIGKILL');
  await first.command.exited;
  expect(await query(name, 'select count(*)::int as count from conditions')).toEqual([{ count: 0 }]);

  const second = await start(name);
  await until(() => answers(second.port), second.command, FIRST_START_SECONDS);
  expect(await contentAt(second.port)).toEqual(expected);
  second.command.child.kill('SIGTERM');
  expect((await second.command.exited).code).toBe(0);
});

test('two instances started together on one empty database end with one set of content', async () => {
  const expected = await shippedContent();
  const name = await database('empty');
  const instances = [await start(name), await start(name)];
  for (const { port, command } of instances) await until(() => answers(port), command, FIRST_START_SECONDS);
  for (const { port } of instances) expect(await contentAt(port)).toEqual(expected);
  for (const { command } of instances) {
    command.child.kill('SIGINT');
    expect((await command.exited).code).toBe(0);
  }
});

test('where the user of the database may make no role for readers, visitors are answered and the start says so', async () => {
  const [name, user] = [`plain_${process.pid}`, `plain_user_${process.pid}`];
  await asAdmin(`create role ${user} login password 'plain'`);
  await asAdmin(`create database ${name} owner ${user} template template0`);
  try {
    const url = new URL(urlOf(name));
    Object.assign(url, { username: user, password: 'plain' });
    const port = await freePort();
    const command = runCommand('start', { PORT: String(port), DATABASE_URL: String(url) });
    await until(() => answers(port), command, FIRST_START_SECONDS);
    await until(async () => /Note: visitors read with all rights/.test(command.output()), command);
    command.child.kill('SIGTERM');
    expect((await command.exited).code).toBe(0);
  } finally {
    await dropDatabase(name);
    await asAdmin(`drop role ${user}`);
  }
});

describe('what a person can mend ends with one sentence and exit code 1', () => {
  async function failure(environment: Record<string, string>): Promise<string> {
    const command = runCommand('start', { PORT: String(await freePort()), ...environment });
    expect(await command.exited).toEqual({ code: 1, signal: null });
    expect(command.output()).not.toMatch(/^\s+at /m);
    return command.output().trim();
  }

  test('a port in use', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    expect(await failure({ PORT: String(port) })).toMatch(new RegExp(`^PORT: another program listens on port ${port}`));
    other.close();
  });

  test.each([
    [
      'an unreachable server',
      () => 'postgres://u:p@127.0.0.1:1/db',
      /^DATABASE_URL: no server listens at this address \(postgres:\/\/u:…@127\.0\.0\.1:1\/db\)\.$/,
    ],
    [
      'a wrong password',
      () => urlOf('postgres').replace(/:[^:@/]+@/, ':wrong@'),
      /^DATABASE_URL: the user name or password is wrong/,
    ],
    ['a database that does not exist', () => urlOf('nowhere'), /^DATABASE_URL: the database does not exist/],
    ['another kind of address', () => 'mysql://u:p@127.0.0.1/db', /DATABASE_URL must look like postgres:\/\//],
  ])('%s', async (_case, url, sentence) => {
    expect(await failure({ DATABASE_URL: url() })).toMatch(sentence);
  });

  test('a secret that is too short, and a port that is none, named together', async () => {
    const message = await failure({ JWT_SECRET: 'short', PORT: 'http' });
    expect(message).toMatch(/^Wrong settings: .*PORT must be a port number/);
    expect(message).toMatch(/JWT_SECRET must be at least 16 characters long/);
  });
});

test('the operator’s own server is used, and no embedded one is started', async () => {
  const { port, command } = await start(await database('shipped'));
  await until(() => answers(port), command);
  expect(command.output()).not.toContain('embedded');
  expect(command.output()).toContain(`http://localhost:${port}/admin`);
  command.child.kill('SIGTERM');
  expect((await command.exited).code).toBe(0);
});
