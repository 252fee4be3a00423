import type { Core } from '@strapi/strapi';

/** What a job does. It may be run again after it failed, or after its process died: it looks first what is still to do. */
export type Task = (strapi: Core.Strapi, payload: unknown) => Promise<void>;

const tasks = new WeakMap<Core.Strapi, Map<string, Registered>>();

/** Kinds of work that never wait for each other, with how much of each one process does at once. */
export const LANES = {
  // Mail has a queue of its own, so that no release waits for a mail server that does not answer.
  usual: 2,
  // One for each endpoint: whoever does not answer delays nobody else.
  webhooks: 20,
} as const;
export type Lane = keyof typeof LANES;

interface Registered {
  task: Task;
  lane: Lane;
  /**
   * When it is run by itself, as graphile-worker's crontab has it: `0 7 * * 1`, in UTC, with options behind it
   * (`?fill=1d` makes up for what no process was there for).
   */
  time: string | undefined;
}

/** Has a task be known by its name; before jobs are started. */
export function taskOf(
  strapi: Core.Strapi,
  name: string,
  task: Task,
  { at, options = '', lane = 'usual' }: { at?: string; options?: string; lane?: Lane } = {},
): void {
  const time = at && `${at} ${name} ${options}`.trim();
  tasks.set(strapi, (tasks.get(strapi) ?? new Map<string, Registered>()).set(name, { task, lane, time }));
}

export function knownTasks(strapi: Core.Strapi): ReadonlyMap<string, Registered> {
  return tasks.get(strapi) ?? new Map();
}
