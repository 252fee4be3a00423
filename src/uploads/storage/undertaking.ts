import { AsyncLocalStorage } from 'node:async_hooks';
import { orFullDisk } from '../../errors';

type Step = () => Promise<unknown>;

interface Undertaking {
  /** What has to be over before anything is undone. */
  begun: Promise<unknown>[];
  /** Takes back what was written. */
  undo: Step[];
  /** What can only be done once everything else has succeeded. */
  atLast: Step[];
}

const running = new AsyncLocalStorage<Undertaking>();

/**
 * Stores a file, its smaller pictures and its row, all or nothing. Strapi writes them one by one and leaves what it
 * has written when the next fails.
 *
 * @throws contentError 503 when the disk is full, or what the work throws; nothing is left of it then
 */
export async function wholly<Result>(work: () => Promise<Result>): Promise<Result> {
  const undertaking: Undertaking = { begun: [], undo: [], atLast: [] };
  try {
    const result = await running.run(undertaking, work);
    for (const step of undertaking.atLast) await step();
    return result;
  } catch (error) {
    await Promise.allSettled(undertaking.begun);
    await Promise.allSettled(undertaking.undo.map((step) => step()));
    throw orFullDisk(error);
  }
}

/** Does a step of what is undertaken, which `undo` takes back. */
export function step<Result>(work: Promise<Result>, undo: Step): Promise<Result> {
  const undertaking = running.getStore();
  undertaking?.begun.push(work.catch(() => {}));
  undertaking?.undo.push(undo);
  return work;
}

/** Does something when all else has succeeded; at once, where nothing is undertaken. */
export async function atLast(work: Step): Promise<void> {
  const undertaking = running.getStore();
  if (undertaking) undertaking.atLast.push(work);
  else await work();
}
