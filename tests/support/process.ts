import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './root';

export interface RunningCommand {
  child: ChildProcess;
  /** Everything printed so far. */
  output(): string;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const started = new Set<ChildProcess>();

/** Runs a compiled command in a process of its own, as `npm start` and `npm run seed` do. */
export function runCommand(
  name: 'start' | 'seed' | 'translations' | 'report',
  environment: Record<string, string>,
  ...words: string[]
): RunningCommand {
  return runCommandIn(ROOT, name, environment, ...words);
}

/** The same of a project in another folder. */
export function runCommandIn(
  folder: string,
  name: string,
  environment: Record<string, string>,
  ...words: string[]
): RunningCommand {
  const child = spawn(process.execPath, [path.join('dist', 'src', 'commands', `${name}.js`), ...words], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => {
      started.delete(child);
      resolve({ code, signal });
    });
  });
  return { child, output: () => output, exited };
}

/** The process id of the server that an `npm start` watches over, if one runs. */
export function serverOf({ child }: RunningCommand): number | undefined {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const serving = processes.map((line) => /^\s*(\d+)\s+(\d+)\s.*serve\.js/.exec(line));
  const found = serving.find((match) => Number(match?.[2]) === child.pid);
  return found ? Number(found[1]) : undefined;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** For `afterAll`: no process of a failed test stays behind. */
export function killStarted(): void {
  for (const child of started) child.kill('SIGKILL');
}

/** A first start makes the schema and writes and judges the shipped content, beside another test file. */
export const FIRST_START_SECONDS = 180;

/** Waits for a condition, looking again and again; fails with what the command printed. */
export async function until(
  condition: () => Promise<boolean> | boolean,
  command?: RunningCommand,
  seconds = 60,
): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50)) {
    if (await condition()) return;
    if (command && command.child.exitCode !== null) break;
  }
  throw new Error(`The condition did not come true.\n${command?.output() ?? ''}`);
}

export async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/conditions`)).ok;
  } catch {
    return false;
  }
}

/** Fingerprints of what the public reads, per language and type, without row ids and times: equal for equal content. */
export async function contentAt(port: number): Promise<Record<string, string>> {
  const fingerprints: Record<string, string> = {};
  for (const locale of ['en', 'es', 'fr', 'de']) {
    for (const type of [
      'conditions',
      'treatments',
      'injection-sites',
      'guides',
      'approvals',
      'sources',
      'clinicians',
    ]) {
      const query = `locale=${locale}&populate=*&sort=documentId&pagination[pageSize]=100`;
      const body = await (await fetch(`http://127.0.0.1:${port}/api/${type}?${query}`)).json();
      const stable = JSON.stringify(body, (key, value) => (ROW_KEYS.has(key) ? undefined : value));
      const total = (body as { meta: { pagination: { total: number } } }).meta.pagination.total;
      fingerprints[`${locale} ${type}`] = `${total} ${createHash('sha256').update(stable).digest('hex').slice(0, 12)}`;
    }
  }
  return fingerprints;
}

/** `localizations` comes in no order of its own. */
const ROW_KEYS = new Set(['id', 'createdAt', 'updatedAt', 'publishedAt', 'localizations']);

/** Below the ports that systems give to whoever asks for any; each worker has some of its own. */
const PORTS = { first: 12_000, each: 2_000 };

/**
 * A port that nobody listens at, and that no other test file will use: a server that is killed and comes back must find
 * it free, whoever starts meanwhile.
 */
export async function freePort(): Promise<number> {
  const own = PORTS.first + (Number(process.env.JEST_WORKER_ID ?? 0) % 8) * PORTS.each;
  for (;;) {
    const port = own + Math.floor(Math.random() * PORTS.each);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, () => server.close(() => resolve(true)));
  });
}
