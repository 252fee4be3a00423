import { AsyncLocalStorage } from 'node:async_hooks';

const together = new AsyncLocalStorage<true>();

/** Does writes that somebody judges as one, by what they leave: the gate lets each of them through and records nothing. */
export function judgingTogether<Result>(work: () => Promise<Result>): Promise<Result> {
  return together.run(true, work);
}

export function isJudgedTogether(): boolean {
  return together.getStore() === true;
}
