import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const user = process.getuid?.();
const root = () => path.join(tmpdir(), `therapeutic-botox-content-api-${user ?? 'uploads'}`);
/** One folder per process, so that several servers of one machine do not sweep each other. */
const own = () => path.join(root(), String(process.pid));

/**
 * Makes the folder for files that are being received, and removes what servers that were killed left there.
 *
 * @throws Error when the folder belongs to somebody else, who could read or change what is received
 */
export function sweepFolders(): void {
  mkdirSync(root(), { recursive: true, mode: 0o700 });
  const found = lstatSync(root());
  if (!found.isDirectory() || (user !== undefined && found.uid !== user))
    throw new Error(`${root()} is not this server's own folder: remove it, or set TMPDIR to another place.`);
  for (const name of readdirSync(root()))
    if (!isOfOther(Number(name))) rmSync(path.join(root(), name), { recursive: true, force: true });
}

/** Whether a process of this number runs, which is another one: a folder of this process's number is of an earlier one. */
function isOfOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A folder for the files of one request. */
export async function requestFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  await mkdir(own(), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(path.join(own(), 'request-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}
