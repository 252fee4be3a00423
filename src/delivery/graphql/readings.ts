import type { Core, UID } from '@strapi/strapi';
import { inReading, type Reading } from '../../served';

/** A row as a resolver hands it to the resolvers of its fields. */
export type Row = Record<string, unknown> & { id: number; documentId?: string };

const readings = new WeakMap<object, Reading>();

/** Rows as their reading has them, remembering how they were read: whatever is nested in them is read the same way. */
export function readAs(strapi: Core.Strapi, uid: UID.Schema, reading: Reading, rows: readonly Row[]): Row[] {
  const read = inReading(strapi, uid, reading, rows);
  for (const row of read) readings.set(row, reading);
  return read;
}

/** How a row was read. */
export function readingOfRow(row: Row): Reading {
  const reading = readings.get(row);
  if (!reading) throw new Error('A row of GraphQL was not read through the locale rule.');
  return reading;
}
