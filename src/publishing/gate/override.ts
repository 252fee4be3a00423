import { AsyncLocalStorage } from 'node:async_hooks';

/** That somebody who may publishes over blockers, and why. */
export interface Override {
  reason: string;
}

const running = new AsyncLocalStorage<Override>();

/** Publishes over blockers that may be overridden; the reason stands in the record. */
export function overriding<Result>(override: Override, work: () => Promise<Result>): Promise<Result> {
  return running.run(override, work);
}

export function currentOverride(): Override | undefined {
  return running.getStore();
}
