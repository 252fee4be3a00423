import DataLoader from 'dataloader';
import type { Reading } from '../../served';
import { type Row, readingOfRow } from './readings';

/** Loads one thing for many rows at once, in the order of the rows. */
type Batch<Key, Value> = (reading: Reading, keys: readonly Key[]) => Promise<(Value | undefined)[]>;

const loaders = new WeakMap<object, Map<string, DataLoader<unknown, unknown>>>();

/**
 * Has one statement answer the same field of many rows: rows that ask within one turn, for the same thing and in the
 * same reading, are asked for together.
 *
 * @param context of the GraphQL request; nothing is kept longer than it
 * @param what says what is loaded, arguments included
 */
export function batched<Key, Value>(
  context: object,
  what: string,
  row: Row,
  key: Key,
  batch: Batch<Key, Value>,
): Promise<Value | undefined> {
  const ofRequest = loaders.get(context) ?? new Map<string, DataLoader<unknown, unknown>>();
  loaders.set(context, ofRequest);
  const reading = readingOfRow(row);
  const name = JSON.stringify([what, reading]);
  const loader = ofRequest.get(name) ?? new DataLoader(async (keys) => batch(reading, keys as Key[]));
  ofRequest.set(name, loader);
  return loader.load(key) as Promise<Value | undefined>;
}
