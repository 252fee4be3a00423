import { readdirSync, readFileSync } from 'node:fs';

/**
 * A process and those it started, from /proc.
 *
 * @returns their ids; the process alone where the system has no /proc
 */
export function processesOf(pid = 0): number[] {
  const parents = new Map<number, number>();
  for (const id of running()) {
    const parent = numberAt(content(id, 'status'), 'PPid');
    if (parent) parents.set(id, parent);
  }
  const found = [pid];
  for (const one of found) found.push(...[...parents].filter(([, parent]) => parent === one).map(([id]) => id));
  return found.sort((a, b) => a - b);
}

/**
 * @param without leaves out processes whose command line names this folder, and those they started
 * @returns bytes of memory (resident set) that a process and those it started hold; 0 where the system has no /proc
 */
export function memoryOf(pid = 0, without?: string): number {
  const left = new Set(without ? thoseNaming(without) : []);
  return processesOf(pid)
    .filter((id) => !left.has(id))
    .reduce((sum, id) => sum + numberAt(content(id, 'status'), 'VmRSS') * 1024, 0);
}

/**
 * Memory of the processes whose command line names a folder, and of those they started: PostgreSQL, which is no child
 * of who started it.
 *
 * @returns bytes; what several of them share is counted once (PSS), as PostgreSQL's shared buffers are
 */
export function memoryOfThoseNaming(folder: string): number {
  return thoseNaming(folder).reduce((sum, id) => sum + numberAt(content(id, 'smaps_rollup'), 'Pss') * 1024, 0);
}

function thoseNaming(folder: string): number[] {
  const named = running().filter((id) => id !== process.pid && content(id, 'cmdline').includes(folder));
  return [...new Set(named.flatMap(processesOf))];
}

function running(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function content(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}

function numberAt(table: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(table)?.[1] ?? 0);
}
