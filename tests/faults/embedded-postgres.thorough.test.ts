import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, FolderInUseError, removeHome, startEmbeddedPostgres } from '../../database/embedded';
import { answers, contentAt, FIRST_START_SECONDS, freePort, killStarted, runCommand, until } from '../support/process';

jest.setTimeout(480_000);

const room = mkdtempSync(path.join(tmpdir(), 'embedded-'));
const folders: string[] = [];
function newFolder(): string {
  const folder = path.join(room, `cluster-${folders.length}`);
  folders.push(folder);
  return folder;
}
afterAll(() => {
  killStarted();
  for (const folder of folders) removeHome(folder);
  rmSync(room, { recursive: true, force: true });
});

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const lockFile = (folder: string) => path.join(folder, 'data', 'postmaster.pid');
const serverPid = (folder: string) => Number(readFileSync(lockFile(folder), 'utf8').split('\n')[0]);

/** What would be done again after a crash, before anybody is answered. */
async function bytesToRecover(folder: string): Promise<number> {
  const { adminUrl } = await startEmbeddedPostgres({ folder, attach: true });
  const [{ bytes }] = (await rows(
    adminUrl,
    'select pg_current_wal_lsn() - redo_lsn as bytes from pg_control_checkpoint()',
  )) as [{ bytes: string }];
  return Number(bytes);
}

describe('the server', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  beforeEach(async () => {
    folder = newFolder();
    postgres = await startEmbeddedPostgres({ folder });
  });
  afterEach(() => postgres.stop());

  test('keeps its data over a stop and a start', async () => {
    await rows(postgres.url, 'create table kept as select 42 as answer');
    await postgres.stop();
    await expect(rows(postgres.url, 'select 1')).rejects.toThrow();
    postgres = await startEmbeddedPostgres({ folder });
    expect(await rows(postgres.url, 'select * from kept')).toEqual([{ answer: 42 }]);
  });

  test('gives the application a role that cannot read files or run programs', async () => {
    await expect(rows(postgres.url, "select pg_read_file('/etc/hostname')")).rejects.toThrow(/permission denied/);
    await expect(rows(postgres.url, "copy (select 1) to program 'true'")).rejects.toThrow(/permission denied/);
  });

  test('has the extensions that the project needs', async () => {
    for (const extension of ['btree_gist', 'pg_trgm', 'unaccent'])
      await rows(postgres.url, `create extension ${extension}`);
  });

  test('keeps its password from other accounts', async () => {
    const { mode } = await import('node:fs').then(({ statSync }) => statSync(path.join(folder, 'credentials.json')));
    expect(mode & 0o077).toBe(0);
  });

  test('belongs to one application at a time, and others may attach to it', async () => {
    await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(FolderInUseError);
    const attached = await startEmbeddedPostgres({ folder, attach: true });
    expect(attached.url).toBe(postgres.url);
    await attached.stop();
    expect(await rows(postgres.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  test('recovers what was acknowledged when it is killed itself', async () => {
    await rows(postgres.url, 'create table acknowledged as select 7 as value');
    process.kill(serverPid(folder), 'SIGKILL');
    await until(
      async () =>
        !(await rows(postgres.url, 'select 1').then(
          () => true,
          () => false,
        )),
    );
    postgres = await startEmbeddedPostgres({ folder });
    expect(await rows(postgres.url, 'select * from acknowledged')).toEqual([{ value: 7 }]);
  });
});

describe('the supervised server', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  const moves: number[] = [];
  beforeEach(async () => {
    folder = newFolder();
    moves.length = 0;
    postgres = await startEmbeddedPostgres({ folder, supervise: { onMove: () => moves.push(postgres.port) } });
    await rows(postgres.url, 'create table acknowledged as select 7 as value');
  });
  afterEach(() => postgres.stop());
  const isBack = () =>
    rows(postgres.url, 'select value from acknowledged').then(
      ([row]) => (row as { value: number }).value === 7,
      () => false,
    );

  test('is started again on the same port when it is killed, with everything acknowledged', async () => {
    const { port } = postgres;
    const killed = serverPid(folder);
    process.kill(killed, 'SIGKILL');
    await until(async () => (await isBack()) && serverPid(folder) !== killed, undefined, 10);
    expect(postgres.port).toBe(port);
  });

  test.each(['SIGQUIT', 'SIGINT'] as const)('is started again when somebody else ends it with %s', async (signal) => {
    const killed = serverPid(folder);
    process.kill(killed, signal);
    await until(async () => (await isBack()) && serverPid(folder) !== killed, undefined, 10);
  });

  test('comes back by itself when one of its processes is killed', async () => {
    const client = new Client(postgres.url);
    client.on('error', () => {});
    await client.connect();
    const {
      rows: [backend],
    } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(backend?.pid ?? 0, 'SIGKILL');
    await until(isBack, undefined, 10);
  });

  test('goes to another port, and says so, when its own is taken meanwhile', async () => {
    const { port } = postgres;
    process.kill(serverPid(folder), 'SIGKILL');
    const other = createServer((caller) => caller.destroy());
    await until(
      () =>
        new Promise<boolean>((resolve) => {
          other.once('error', () => resolve(false));
          other.listen(port, '127.0.0.1', () => resolve(true));
        }),
    );
    await until(isBack, undefined, 10);
    expect(postgres.port).not.toBe(port);
    expect(moves).toEqual([postgres.port]);
    other.close();
  });

  test('stays with its owner through every restart', async () => {
    const refused = () => expect(startEmbeddedPostgres({ folder })).rejects.toThrow(FolderInUseError);
    const killed = serverPid(folder);
    process.kill(killed, 'SIGKILL');
    await refused(); // while it is away
    await until(async () => (await isBack()) && serverPid(folder) !== killed, undefined, 10);
    await refused();
    const again = serverPid(folder);
    await rows(
      postgres.adminUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    await refused();
    process.kill(again, 0); // and nobody ended it
  });

  test('is ended for good when it is to stop while it is away', async () => {
    process.kill(serverPid(folder), 'SIGKILL');
    await postgres.stop();
    expect(await isBack()).toBe(false);
    postgres = await startEmbeddedPostgres({ folder });
    expect(await isBack()).toBe(true);
  });
});

test('a process that has the id of a server that is gone is left alone', async () => {
  const folder = newFolder();
  const postgres = await startEmbeddedPostgres({ folder });
  await postgres.stop();
  const bystander = spawn('sleep', ['60']);
  writeFileSync(lockFile(folder), `${bystander.pid}\n${path.join(folder, 'data')}\n0\n1\n\n\n\n`);
  await startEmbeddedPostgres({ folder }).then(
    ({ stop }) => stop(),
    () => {}, // PostgreSQL itself may be careful, too
  );
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  bystander.kill();
});

test('no statement may take the machine’s memory or disk', async () => {
  const postgres = await startEmbeddedPostgres({ folder: newFolder() });
  // A sort of 500 MB.
  const greedy =
    'select count(*) from (select repeat(md5(i::text), 32) as t from generate_series(1, 500000) as i order by 1) as s';
  await expect(rows(postgres.url, greedy)).rejects.toMatchObject({ code: '53400' });
  await postgres.stop();
});

test('an application killed with kill -9 starts again on the same data; a second copy is refused meanwhile', async () => {
  const folder = newFolder();
  const settings = async () => {
    const port = await freePort();
    return { port, env: { PORT: String(port), DATABASE_URL: '', EMBEDDED_POSTGRES_DIR: folder } };
  };
  const one = await settings();
  const first = runCommand('start', one.env);
  await until(() => answers(one.port), first, FIRST_START_SECONDS);
  const content = await contentAt(one.port);
  // Sooner than the next checkpoint that PostgreSQL makes by itself.
  await until(async () => (await bytesToRecover(folder)) < 1_000_000, first, 20);

  const refused = runCommand('start', (await settings()).env);
  expect((await refused.exited).code).toBe(1);
  expect(refused.output()).toContain(`${folder} is in use by another running copy`);

  const seed = runCommand('seed', (await settings()).env);
  expect((await seed.exited).code).toBe(0);
  expect(seed.output()).toContain('0 entries created');

  const orphan = serverPid(folder);
  first.child.kill('SIGKILL');
  await first.exited;
  process.kill(orphan, 0); // the server outlives its application …
  const two = await settings();
  const second = runCommand('start', two.env);
  await until(() => answers(two.port), second); // … and does not stand in the way of the next one
  expect(await contentAt(two.port)).toEqual(content);

  const server = serverPid(folder);
  second.child.kill('SIGINT');
  expect((await second.exited).code).toBe(0);
  expect(() => process.kill(server, 0)).toThrow('ESRCH');
});
