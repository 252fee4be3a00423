import type { Core, UID } from '@strapi/strapi';
import { targetOf } from '../../content';
import { readServed } from '../../served';
import { batched } from './batch';
import { heldIn, type Row, readAs } from './readings';

/** A query of Strapi's database layer for what a relation, component or picture holds. */
export interface NestedQuery {
  limit?: number;
  offset?: number;
  [part: string]: unknown;
}

/**
 * Loads what an attribute of a row holds: always as a list, a page of it if the query says so. All rows that ask for
 * the same are answered together; the page is cut per row, for a limit in SQL would count over all of them.
 */
export async function loadNested(
  strapi: Core.Strapi,
  context: object,
  uid: UID.Schema,
  attribute: string,
  row: Row,
  { limit, offset = 0, ...query }: NestedQuery,
): Promise<Row[]> {
  const cut = (rows: readonly Row[]) => rows.slice(offset, limit === undefined ? undefined : offset + limit);
  const there = Object.keys(query).length === 0 && heldIn(row, attribute);
  if (there) return cut(there);
  const target = targetOf(uid, attribute) ?? uid;
  const what = JSON.stringify([uid, attribute, query]);
  const held = await batched(context, what, row, row.id, async (reading, ids: readonly number[]) => {
    const parents = await readServed(
      strapi,
      reading,
      () =>
        strapi.db.query(uid).findMany({
          where: { id: { $in: ids } },
          select: ['id'],
          populate: { [attribute]: Object.keys(query).length > 0 ? query : true },
        }) as Promise<Row[]>,
    );
    const byId = new Map(parents.map((parent) => [parent.id, [parent[attribute] ?? []].flat() as Row[]]));
    return ids.map((id) => readAs(strapi, target, reading, byId.get(id) ?? []));
  });
  return cut(held ?? []);
}
