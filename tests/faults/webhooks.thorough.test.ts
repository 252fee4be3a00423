/** Whatever ends meanwhile, every change is told: to webhooks in order and at least once, and to copies by the feed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import { removeHome, startEmbeddedPostgres } from '../../database/embedded';
import { apiTokenBy } from '../security/server/credentials';
import {
  answers,
  FIRST_START_SECONDS,
  freePort,
  killStarted,
  type RunningCommand,
  runCommand,
  runCommandIn,
  serverOf,
  until,
} from '../support/process';
import { openReceiver, type Receiver } from '../support/receiver';
import { ROOT } from '../support/root';
import { times } from '../support/thorough';

jest.setTimeout(1_800_000);

const STEPS = times(12, 60);

const ACTS = ['edit', 'edit', 'edit', 'sql', 'sql', 'kill', 'stop', 'postgres', 'refuse', 'rolling'] as const;

const room = mkdtempSync(path.join(tmpdir(), 'faults-'));
const folder = path.join(room, 'cluster');
let port: number;
let command: RunningCommand;
let receiver: Receiver;
let databaseUrl: string;
let token: string;

async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

beforeAll(async () => {
  port = await freePort();
  receiver = await openReceiver();
  command = runCommand('start', {
    PORT: String(port),
    DATABASE_URL: '',
    EMBEDDED_POSTGRES_DIR: folder,
    WEBHOOK_PRIVATE_ADDRESSES: '127.0.0.1',
    CACHE_MEGABYTES: '16',
  });
  await until(() => answers(port), command, FIRST_START_SECONDS);
  const postgres = await startEmbeddedPostgres({ folder, attach: true });
  const asSuperuser = new URL(postgres.adminUrl);
  asSuperuser.pathname = new URL(postgres.url).pathname;
  databaseUrl = asSuperuser.href;
  token = await apiTokenBy(sql, 'full-access');
});
afterAll(async () => {
  killStarted();
  await command.exited;
  await receiver.close();
  removeHome(folder);
  rmSync(room, { recursive: true, force: true });
});

/** An answer may come from memory while the database is away. */
const isServing = () =>
  until(
    async () =>
      serverOf(command) !== undefined &&
      (await answers(port)) &&
      (await sql('select from history.clock').then(
        () => true,
        () => false,
      )),
    command,
    90,
  );

const tried = async (work: () => Promise<unknown>) => {
  await work().catch(() => {}); // what was not written is not told
};

async function post(address: string, body: object, as?: string): Promise<{ data?: { token?: string } }> {
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(as && { Authorization: `Bearer ${as}` }) },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBeLessThan(300);
  return (await answer.json()) as { data?: { token?: string } };
}

let count = 0;

const acts: Record<(typeof ACTS)[number], () => Promise<void>> = {
  edit: () =>
    tried(async () => {
      count += 1;
      const rows = await sql<{ document_id: string }>(
        `select distinct document_id from conditions where locale = 'en' order by 1 offset $1 limit 1`,
        [count % 4],
      );
      await fetch(`http://127.0.0.1:${port}/api/conditions/${rows[0]?.document_id}?status=published`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ data: { summary: `Edit ${count}` } }),
        signal: AbortSignal.timeout(20_000),
      });
    }),
  sql: () =>
    tried(async () => {
      count += 1;
      await sql('update sources set title = $1 where id = (select min(id) + $2 from sources)', [
        `Title ${count}`,
        count % 3,
      ]);
    }),
  kill: async () => {
    process.kill(serverOf(command) ?? 0, 'SIGKILL');
  },
  // Its supervisor starts another.
  stop: async () => {
    process.kill(serverOf(command) ?? 0, 'SIGTERM');
  },
  postgres: async () => {
    process.kill(Number(readFileSync(path.join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  },
  refuse: async () => {
    let left = 1;
    receiver.answer = (_request, response) => {
      response.writeHead(left > 0 ? 500 : 204).end();
      left -= 1;
    };
  },
  rolling: async () => {
    const other = await freePort();
    const second = runCommandIn(ROOT, 'serve', {
      PORT: String(other),
      DATABASE_URL: databaseUrl,
      WEBHOOK_PRIVATE_ADDRESSES: '127.0.0.1',
    });
    await until(() => answers(other), second, 90);
    await acts.kill();
    await acts.sql();
    await isServing();
    second.child.kill('SIGTERM');
    await second.exited;
  },
};

interface Told {
  position: number;
  documentId: string;
}

test('nothing is lost, and each document is told of in the order of its commits', async () => {
  const ada = { firstname: 'Ada', email: 'ada@clinic.example', password: `Ada-${Math.random()}-1` };
  const { data: session } = await post('/admin/register-admin', ada);
  await post('/webhooks', { url: receiver.url }, session?.token);
  const [{ since }] = (await sql<{ since: string }>('select moment::text as since from webhooks.endpoints')) as [
    { since: string },
  ];
  const seed = process.env.SEED === undefined ? Date.now() % 1_000_000 : Number(process.env.SEED);
  const made = fc.sample(fc.constantFrom(...ACTS), { numRuns: STEPS, seed });
  for (const act of made) {
    await acts[act]();
    if (act === 'kill' || act === 'stop' || act === 'postgres') await isServing();
  }
  receiver.answer = (_request, response) => void response.writeHead(204).end();
  await acts.sql();
  const expected = await sql<Told>(
    `select distinct (extract(epoch from moment) * 1000000)::float8 as position, document_id as "documentId"
      from history.changes where moment >= $1 and kept <> 'rights' order by 1, 2`,
    [since],
  );
  const distinct = () => [
    ...new Map(
      receiver.messages.map(({ body }) => {
        const { position, documentId = '' } = body.data as unknown as Told;
        return [`${position} ${documentId}`, { position, documentId }];
      }),
    ).values(),
  ];
  await until(() => distinct().length >= expected.length, command, 120);
  const told = distinct();
  console.info(`seed ${seed}: ${made.join(' ')}; ${expected.length} events, ${receiver.messages.length} messages`);
  const inOrder = (events: readonly Told[]) =>
    [...events].sort((one, other) => one.position - other.position || (one.documentId < other.documentId ? -1 : 1));
  expect([seed, inOrder(told)]).toEqual([seed, inOrder(expected)]);
  // As they came first, of all documents together.
  expect([seed, told.map(({ position }) => position)]).toEqual([
    seed,
    [...told].map(({ position }) => position).sort((one, other) => one - other),
  ]);
  expect(expected.length).toBeGreaterThan(0);
});
