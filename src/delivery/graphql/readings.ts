import type { Core, UID } from '@strapi/strapi';
import { targetOf } from '../../content';
import { inReading, type Reading, type Shape } from '../../served';

/** A row as a resolver hands it to the resolvers of its fields. */
export type Row = Record<string, unknown> & { id: number; documentId?: string };

const readings = new WeakMap<object, Reading>();

/** What was read of rows together with them, by attribute. */
const held = new WeakMap<object, ReadonlyMap<string, Row[]>>();

/**
 * Rows as their reading has them, remembering how they were read: whatever is nested in them is read the same way.
 *
 * @param shape says what of them was read with them
 */
export function readAs(
  strapi: Core.Strapi,
  uid: UID.Schema,
  reading: Reading,
  rows: readonly Row[],
  shape: Shape = {},
): Row[] {
  const read = inReading(strapi, uid, reading, rows);
  remember(uid, reading, read, shape);
  return read;
}

function remember(uid: UID.Schema, reading: Reading, rows: readonly Row[], { populate = {} }: Shape): void {
  const nested = Object.entries(populate);
  for (const row of rows) {
    readings.set(row, reading);
    if (nested.length === 0) continue;
    const holds = nested.map(([attribute, within]): [string, Row[]] => {
      const inner = [row[attribute] ?? []].flat() as Row[];
      remember(targetOf(uid, attribute) ?? uid, reading, inner, within === true ? {} : within);
      return [attribute, inner];
    });
    held.set(row, new Map(holds));
  }
}

/** What an attribute of a row holds, where that was read with the row. */
export function heldIn(row: Row, attribute: string): Row[] | undefined {
  return held.get(row)?.get(attribute);
}

/** How a row was read. */
export function readingOfRow(row: Row): Reading {
  const reading = readings.get(row);
  if (!reading) throw new Error('A row of GraphQL was not read through the locale rule.');
  return reading;
}
