import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, FolderInUseError, removeHome, startEmbeddedPostgres } from '../../database/embedded';
import { answers, contentAt, freePort, killStarted, runCommand, until } from '../support/process';

jest.setTimeout(180_000);

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

test('an application killed with kill -9 starts again on the same data; a second copy is refused meanwhile', async () => {
  const folder = newFolder();
  const settings = async () => {
    const port = await freePort();
    return { port, env: { PORT: String(port), DATABASE_URL: '', EMBEDDED_POSTGRES_DIR: folder } };
  };
  const one = await settings();
  const first = runCommand('start', one.env);
  await until(() => answers(one.port), first);
  const content = await contentAt(one.port);

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
