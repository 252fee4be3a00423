import type { Reading } from '../locale-rule';

/** A row as a resolver hands it to the resolvers of its fields. */
export type Row = Record<string, unknown> & { id: number; documentId?: string };

const readings = new WeakMap<object, Reading>();

/** Remembers how rows were read: whatever is nested in them is read the same way. */
export function readAs<Rows extends Row[]>(reading: Reading, rows: Rows): Rows {
  for (const row of rows) readings.set(row, reading);
  return rows;
}

/** How a row was read. */
export function readingOfRow(row: Row): Reading {
  const reading = readings.get(row);
  if (!reading) throw new Error('A row of GraphQL was not read through the locale rule.');
  return reading;
}
