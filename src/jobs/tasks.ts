import type { Core } from '@strapi/strapi';

/** What a job does. It may be run again after it failed, or after its process died: it looks first what is still to do. */
export type Task = (strapi: Core.Strapi, payload: unknown) => Promise<void>;

const tasks = new WeakMap<Core.Strapi, Map<string, Registered>>();

interface Registered {
  task: Task;
  /**
   * When it is run by itself, as graphile-worker's crontab has it: `0 7 * * 1`, in UTC, with options behind it
   * (`?fill=1d` makes up for what no process was there for).
   */
  time: string | undefined;
}

/** Has a task be known by its name; before jobs are started. */
export function taskOf(strapi: Core.Strapi, name: string, task: Task, time?: { at: string; options?: string }): void {
  const line = time && `${time.at} ${name} ${time.options ?? ''}`.trim();
  tasks.set(strapi, (tasks.get(strapi) ?? new Map<string, Registered>()).set(name, { task, time: line }));
}

export function knownTasks(strapi: Core.Strapi): ReadonlyMap<string, Registered> {
  return tasks.get(strapi) ?? new Map();
}
