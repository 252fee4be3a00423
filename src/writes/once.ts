import { AsyncLocalStorage } from 'node:async_hooks';

const write = new AsyncLocalStorage<Map<symbol, unknown>>();

/** Lets what a write asks for again and again be read once for it. */
export function withinWrite<Result>(work: () => Promise<Result>): Promise<Result> {
  return write.run(new Map(), work);
}

/**
 * Reads what cannot change while a write goes on, since writes wait for each other: once within a write, and each time
 * elsewhere. Answers are kept, not questions under way: those are of one transaction.
 */
export async function onceInWrite<Value>(name: symbol, read: () => Promise<Value>): Promise<Value> {
  const known = write.getStore();
  if (known?.has(name)) return known.get(name) as Value;
  const value = await read();
  known?.set(name, value);
  return value;
}
