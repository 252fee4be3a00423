import type { Core, UID } from '@strapi/strapi';
import { quoted } from '../../schemas';
import { ask, type Reading, recurring, revived, rowJson, SERVED, type Shape, statement } from '../../served';
import { allByName } from '../entries';
import { approvalsJson } from '../representation';
import { type Row, readAs } from './readings';

/** Which entries, in which order: by their row ids, or a page of all of them by name. */
export type Chosen = { ids: readonly number[] } | { start: number; limit: number };

/**
 * Reads entries with what is nested in them, by one statement.
 *
 * @returns them in the order chosen
 */
export async function readTrees(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  asked: Reading,
  shape: Shape,
  chosen: Chosen,
): Promise<Row[]> {
  const { tableName } = strapi.db.metadata.get(uid);
  const table = `${SERVED}.${quoted(tableName)}`;
  const { from, order, values } =
    'ids' in chosen
      ? {
          from: `${table} as entry where entry.id = any ($1::integer[])`,
          order: 'array_position($1::integer[], entry.id)',
          values: [chosen.ids],
        }
      : {
          ...allByName(strapi, uid, asked.status, '$1::integer', '$2::integer'),
          values: [chosen.limit, chosen.start],
        };
  const json = rowJson(strapi, uid, 'entry', shape);
  const { row, reading } = await ask<{ entries: string }>(
    strapi,
    asked,
    recurring(
      strapi,
      `graphql ${tableName}`,
      `(select coalesce(json_agg(${json} order by ${order}), '[]') from ${from})::text as entries`,
    ),
    () => values,
  );
  const rows = (JSON.parse(row.entries) as Row[]).map((one) => revived(strapi, uid, one, reading.origin));
  return readAs(strapi, uid, reading, rows, shape);
}

const APPROVAL = 'api::approval.approval';

/**
 * Reads the approvals of entries, with what is nested in them, by one statement.
 *
 * @param ids row ids of entries of the type
 * @returns those of each, in the order of the ids
 */
export async function readApprovals(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  asked: Reading,
  ids: readonly number[],
  regions: readonly string[] | undefined,
  shape: Shape,
): Promise<Row[][]> {
  const { tableName } = strapi.db.metadata.get(uid);
  const { row, reading } = await ask<{ approvals: string }>(
    strapi,
    asked,
    recurring(
      strapi,
      `graphql approvals of ${tableName}`,
      `(select coalesce(json_object_agg(entry.id, ${approvalsJson(strapi, uid, 'entry', '$2::text[]', shape)}), '{}')
        from ${SERVED}.${quoted(tableName)} as entry where entry.id = any ($1::integer[]))::text as approvals`,
    ),
    () => [ids, regions ?? null],
  );
  const found = JSON.parse(row.approvals) as Record<string, Row[]>;
  return ids.map((id) => {
    const rows = (found[id] ?? []).map((one) => revived(strapi, APPROVAL, one, reading.origin));
    return readAs(strapi, APPROVAL, reading, rows, shape);
  });
}

/** How many entries of a type there are in a reading. */
export async function countAll(strapi: Core.Strapi, uid: UID.ContentType, reading: Reading): Promise<number> {
  const { total } = allByName(strapi, uid, reading.status, '0', '0');
  const count = statement(strapi, `count ${strapi.db.metadata.get(uid).tableName}`, `${total} as total`);
  const { row } = await ask<{ total: number }>(strapi, reading, count, () => []);
  return row.total;
}

/** How many entries a list holds where no argument says it. */
export function usualLimit(strapi: Core.Strapi): number {
  return strapi.config.get<number>('plugin::graphql.defaultLimit');
}
