import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { removeHome, startEmbeddedPostgres } from '../../database/embedded';
import { Edits } from '../support/edits';
import {
  answers,
  FIRST_START_SECONDS,
  freePort,
  killStarted,
  type RunningCommand,
  runCommand,
  serverOf,
  until,
} from '../support/process';
import { times } from '../support/thorough';

jest.setTimeout(240_000);

/** "Recovery by itself within 10 s." */
const RECOVERY_SECONDS = 10;
const KILLS = times(1, 4);
const TOKEN = 'a-token-of-the-test';

const room = mkdtempSync(path.join(tmpdir(), 'faults-'));
const folder = path.join(room, 'cluster');
let port: number;
let command: RunningCommand;
let sql: (text: string, values?: unknown[]) => Promise<{ pid: number; document_id: string }[]>;

beforeAll(async () => {
  port = await freePort();
  command = runCommand('start', { PORT: String(port), DATABASE_URL: '', EMBEDDED_POSTGRES_DIR: folder });
  await until(() => answers(port), command, FIRST_START_SECONDS);
  const postgres = await startEmbeddedPostgres({ folder, attach: true });
  sql = async (text, values) => {
    const asSuperuser = new URL(postgres.adminUrl);
    asSuperuser.pathname = new URL(postgres.url).pathname;
    const client = new Client({ connectionString: asSuperuser.href });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  };
  const accessKey = createHmac('sha512', process.env.API_TOKEN_SALT ?? '')
    .update(TOKEN)
    .digest('hex');
  await sql(
    `insert into strapi_api_tokens (document_id, name, description, kind, type, access_key, created_at, updated_at, published_at)
     values ('token', 'faults', '', 'content-api', 'full-access', $1, now(), now(), now())`,
    [accessKey],
  );
});
afterAll(async () => {
  killStarted();
  await command.exited;
  await pause(0);
  removeHome(folder);
  rmSync(room, { recursive: true, force: true });
});

const postmaster = () => Number(readFileSync(path.join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

const request = (address: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${port}${address}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${TOKEN}` },
  });

/** What a test that fails leaves under way would write into the next one. */
const underWay: Edits[] = [];
afterEach(async () => {
  for (const edits of underWay.splice(0)) await edits.stop();
});

async function startEdits(): Promise<Edits> {
  const rows = await sql(`select distinct document_id from conditions where locale = 'en' order by 1 limit 4`);
  const edits = new Edits(
    rows.map(({ document_id }) => document_id),
    request,
  );
  underWay.push(edits);
  edits.start();
  await someEditsMore(edits);
  return edits;
}

async function someEditsMore(edits: Edits): Promise<void> {
  const before = edits.entries.map(({ acknowledged }) => acknowledged);
  await until(() => edits.entries.every(({ acknowledged }, index) => acknowledged > (before[index] ?? 0)), command);
}

/** Reads all the time, on every road, and keeps what came back. */
function startReading(): { statuses: Set<string>; stop(): Promise<void> } {
  const statuses = new Set<string>();
  let stopped = false;
  const roads = ['/api/conditions', '/api/conditions/frey-syndrome?locale=fr', '/api/search?q=migraine', 'graphql'];
  const readers = roads.map(async (road) => {
    while (!stopped) {
      const body = JSON.stringify({ query: '{ treatments { name conditions { name } } }' });
      const headers = { 'Content-Type': 'application/json' };
      const read =
        road === 'graphql'
          ? fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', body, headers })
          : fetch(`http://127.0.0.1:${port}${road}`);
      await read.then(
        async (answer) => {
          const text = await answer.text();
          const broken = answer.status === 200 && !text.startsWith('{"data":');
          statuses.add(`${answer.status}${broken ? ` ${text}` : ''}`);
        },
        (error) => statuses.add(String(error.cause ?? error)),
      );
    }
  });
  return {
    statuses,
    stop: async () => {
      stopped = true;
      await Promise.all(readers);
    },
  };
}

/** Versions of conditions that are public otherwise than the last line of the publication record says. */
const disagreements = () =>
  sql(`
    with latest as (
      select distinct on (document_id, locale) document_id, locale, action, snapshot -> 'values' as said
      from publishing.record where content_type = 'api::condition.condition' order by document_id, locale, id desc
    ), live as (select document_id, locale, name, summary from conditions where published_at is not null)
    select coalesce(live.document_id, latest.document_id) as document_id, locale
    from live full join (select * from latest where action = 'publish') as latest using (document_id, locale)
    where (live.name, live.summary) is distinct from (latest.said ->> 'name', latest.said ->> 'summary')`);

test('through every end of the database, reads are right or 503, it comes back, and no acknowledged edit is lost', async () => {
  const server = serverOf(command);
  const edits = await startEdits();
  const backend = async (): Promise<number> => {
    const [row] = await sql(
      `select pid from pg_stat_activity where application_name = 'therapeutic-botox-content-api' and state <> 'idle' limit 1`,
    );
    return row?.pid ?? (await backend());
  };
  const faults: [string, () => Promise<void> | void][] = [
    ['killed', () => void process.kill(postmaster(), 'SIGKILL')],
    ['one of its processes killed', async () => void process.kill(await backend(), 'SIGKILL')],
    ['restarted at once (immediate)', () => void process.kill(postmaster(), 'SIGQUIT')],
    ['restarted in order (fast)', () => void process.kill(postmaster(), 'SIGINT')],
    [
      'all connections ended',
      async () =>
        void (await sql(
          `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
        )),
    ],
  ];
  for (const [fault, bringAbout] of faults) {
    const reading = startReading();
    await bringAbout();
    await until(() => reading.statuses.has('503') || fault.startsWith('all'), command, RECOVERY_SECONDS);
    const isBack = async () => (await request('/health/ready')).status === 200 && (await answers(port));
    await until(isBack, command, RECOVERY_SECONDS);
    await someEditsMore(edits);
    await reading.stop();
    expect([fault, [...reading.statuses].filter((status) => status !== '200' && status !== '503')]).toEqual([
      fault,
      [],
    ]);
  }
  await edits.stop();
  expect(await edits.violations()).toEqual([]);
  expect(await disagreements()).toEqual([]);
  expect(serverOf(command)).toBe(server); // and the server went on all the time
});

test('after its restarts the folder still has its owner: a second start is refused, and ends nothing', async () => {
  const database = postmaster();
  const second = runCommand('start', {
    PORT: String(await freePort()),
    DATABASE_URL: '',
    EMBEDDED_POSTGRES_DIR: folder,
  });
  expect((await second.exited).code).toBe(1);
  expect(second.output()).toContain(`${folder} is in use by another running copy`);
  expect(postmaster()).toBe(database);
  expect(await answers(port)).toBe(true);
});

test('a server killed in the middle of publications leaves each entry wholly old or wholly new', async () => {
  const database = postmaster();
  const edits = await startEdits();
  for (let kill = 0; kill < KILLS; kill++) {
    process.kill(serverOf(command) ?? 0, 'SIGKILL');
    await until(() => answers(port), command);
    await someEditsMore(edits);
  }
  await edits.stop();
  expect(await edits.violations()).toEqual([]);
  expect(await disagreements()).toEqual([]);
  expect(postmaster()).toBe(database); // nobody had to restart the database
});

test('a server stopped for ten seconds in the middle of publications goes on, with nothing stale', async () => {
  const edits = await startEdits();
  const server = serverOf(command) ?? 0;
  process.kill(server, 'SIGSTOP');
  const asked = request('/api/sources?pagination[pageSize]=1&sort=documentId');
  await pause(10_000);
  // The database goes on meanwhile.
  await sql(`update sources set title = 'Changed meanwhile'`);
  process.kill(server, 'SIGCONT');
  const { data } = (await (await asked).json()) as { data: { title: string }[] };
  expect(data[0]?.title).toBe('Changed meanwhile');
  await someEditsMore(edits);
  await edits.stop();
  expect(await edits.violations()).toEqual([]);
  expect(serverOf(command)).toBe(server);
});

test('stopped while it writes, it acknowledges to the end what it writes, and the database ends last', async () => {
  const database = postmaster();
  const edits = await startEdits();
  const acknowledged = edits.entries.map((entry) => entry.acknowledged);
  command.child.kill('SIGTERM');
  expect(await command.exited).toEqual({ code: 0, signal: null });
  await edits.stop();
  expect(() => process.kill(database, 0)).toThrow('ESRCH');
  expect(edits.wrong).toEqual([]);

  command = runCommand('start', { PORT: String(port), DATABASE_URL: '', EMBEDDED_POSTGRES_DIR: folder });
  await until(() => answers(port), command);
  expect(await edits.violations()).toEqual([]);
  expect(edits.entries.every((entry, index) => entry.acknowledged >= (acknowledged[index] ?? 0))).toBe(true);
});
