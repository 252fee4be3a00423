/**
 * A long storm: the worst questions found, from many clients, while some ordinary readers go on. Part of `npm run test:security`;
 * alone: `npx tsx tests/security/storm/index.ts`. STORM_MINUTES (10), STORM_CLIENTS (50), STORM_READERS (10), and
 * STORM_ADDRESS=one for a crowd behind one address.
 *
 * Ends with 1 unless ordinary readers were answered, 95 of 100 times within a second, and memory is back within 1.5 times of its start.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import '../../support/environment';
import { removeHome } from '../../../database/embedded';
import { buildAdmin, buildServer } from '../../../src/commands/build';
import { answers, freePort, killStarted, runCommand, until } from '../../support/process';
import { type Answer, type Client, clientOf, loopback } from '../server/client';
import { memoryOf, memoryOfThoseNaming } from '../server/processes';
import { ORDINARY, WORST } from './questions';

const setting = (name: string, byDefault: number) => Number(process.env[name] ?? byDefault);
const MINUTES = setting('STORM_MINUTES', 10);
const ATTACKERS = setting('STORM_CLIENTS', 50);
const READERS = setting('STORM_READERS', 10);
const ONE_ADDRESS = process.env.STORM_ADDRESS === 'one';

const SLOWEST_ORDINARY = 1000;
const MOST_GROWTH = 1.5;

interface Seen {
  /** Milliseconds that each answer to an ordinary reader took. */
  ordinary: number[];
  errors: string[];
  storm: Record<string, number>;
}

/** Reads as a visitor does: a page, a look at it, the next page. */
async function read(client: Client, reader: number, end: number, seen: Seen): Promise<void> {
  const from = ONE_ADDRESS ? loopback(1) : loopback(100_000 + reader);
  for (let n = reader * 7; Date.now() < end; n += 1) {
    const url = ORDINARY[n % ORDINARY.length] ?? '/';
    const answer = await client.ask({ path: url, from });
    seen.ordinary.push(answer.took);
    if (answer.status !== 200)
      seen.errors.push(`${answer.status} ${answer.failure ?? ''} ${url} ${answer.body.slice(0, 100)}`);
    await pause(150 + (n % 10) * 20);
  }
}

/** Asks without a pause; every fifth question is left before it is answered. */
async function attack(client: Client, attacker: number, end: number, seen: Seen): Promise<void> {
  const from = ONE_ADDRESS ? loopback(1) : loopback(200_000 + attacker);
  for (let n = attacker * 3; Date.now() < end; n += 1) {
    const question = WORST[n % WORST.length] ?? { path: '/' };
    const leaves = n % 5 === 0 ? { leavesAfter: 30 + (n % 7) * 50 } : {};
    const answer: Answer = await client.ask({ ...question, from, ...leaves });
    const what = answer.status === 0 ? (answer.failure ?? 'no answer').replace(/:\d+/g, '') : String(answer.status);
    seen.storm[what] = (seen.storm[what] ?? 0) + 1;
    // A crowd that is turned away asks again, but no machine can ask faster than it is turned away.
    if (answer.status === 429 || answer.status === 503 || answer.status === 0) await pause(50);
  }
}

interface Memory {
  node: number;
  postgres: number;
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

function quantile(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

async function storm(): Promise<string[]> {
  await buildServer();
  await buildAdmin(undefined);
  const parent = mkdtempSync(path.join(tmpdir(), 'content-api-storm-'));
  const folder = path.join(parent, 'postgres');
  const port = await freePort();
  const command = runCommand('start', { PORT: String(port), DATABASE_URL: '', EMBEDDED_POSTGRES_DIR: folder });
  // Run as root, the folder is a link to where PostgreSQL's own account may go.
  const memory = (): Memory => {
    const home = realpathSync(folder);
    return { node: memoryOf(command.child.pid, home), postgres: memoryOfThoseNaming(home) };
  };
  const client = clientOf(port);
  try {
    await until(() => answers(port), command, 180);
    for (let round = 0; round < 3; round += 1) for (const url of ORDINARY) await client.ask(url);
    const before = memory();
    const seen: Seen = { ordinary: [], errors: [], storm: {} };
    const end = Date.now() + MINUTES * 60_000;
    console.log(
      `${ATTACKERS} attackers and ${READERS} readers for ${MINUTES} minutes, ${ONE_ADDRESS ? 'all at one address' : 'each at an address of their own'}`,
    );
    const progress = setInterval(() => console.log(soFar(seen, memory())), 60_000);
    await Promise.all([
      ...Array.from({ length: READERS }, (_, n) => read(client, n, end, seen)),
      ...Array.from({ length: ATTACKERS }, (_, n) => attack(client, n, end, seen)),
    ]);
    clearInterval(progress);
    const busy = memory();
    for (let rounds = 0; rounds < 60 && memory().node > before.node * 1.3; rounds += 1) {
      await pause(2000);
      await client.ask('/api/conditions');
    }
    const after = memory();
    console.log(soFar(seen, after));
    console.log(
      `memory of node ${megabytes(before.node)} → ${megabytes(busy.node)} → ${megabytes(after.node)}, of PostgreSQL ${megabytes(before.postgres)} → ${megabytes(busy.postgres)} → ${megabytes(after.postgres)}`,
    );
    return faults(seen, before, after, command.child.exitCode === null);
  } finally {
    client.close();
    command.child.kill('SIGTERM');
    const patience = setTimeout(killStarted, 30_000);
    await command.exited;
    clearTimeout(patience);
    removeHome(folder);
    rmSync(parent, { recursive: true, force: true });
  }
}

function soFar({ ordinary, errors, storm: counted }: Seen, now: Memory): string {
  const sorted = [...ordinary].sort((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => `${quantile(sorted, part).toFixed(0)} ms`);
  const statuses = Object.entries(counted).map(([status, times]) => `${status}: ${times}`);
  return `readers: ${ordinary.length} answers, p50 ${p50}, p95 ${p95}, p99 ${p99}, ${errors.length} errors; storm: ${statuses.join(', ')}; node ${megabytes(now.node)}, PostgreSQL ${megabytes(now.postgres)}`;
}

function faults({ ordinary, errors, storm: counted }: Seen, before: Memory, after: Memory, alive: boolean): string[] {
  const p95 = quantile(
    [...ordinary].sort((a, b) => a - b),
    0.95,
  );
  return [
    ...(alive ? [] : ['the server has ended']),
    ...(p95 < SLOWEST_ORDINARY ? [] : [`ordinary readers wait ${p95.toFixed(0)} ms (p95)`]),
    ...(errors.length === 0
      ? []
      : [`${errors.length} ordinary readers were refused:\n  ${errors.slice(0, 10).join('\n  ')}`]),
    ...(counted[500] || counted[502] ? ['the storm was answered 500'] : []),
    ...(['node', 'postgres'] as const).flatMap((what) =>
      after[what] <= before[what] * MOST_GROWTH
        ? []
        : [`memory of ${what} grew from ${megabytes(before[what])} to ${megabytes(after[what])}`],
    ),
  ];
}

void storm().then((found) => {
  for (const fault of found) console.error(fault);
  process.exitCode = found.length > 0 ? 1 : 0;
});
