import type { Knex } from 'knex';
import type { WholeItem } from './add';
import type { Snapshot } from './snapshot';

/** What the record knows of an item of a release. */
export interface Previous {
  item: WholeItem;
  /** What was public of it before: null if nothing was, undefined where the record does not know it. */
  before: Snapshot | null | undefined;
  /** The latest that was done to it since. */
  newer: { action: string; at: string; by: string | null } | null;
}

interface Row {
  items: string;
}

interface LineRow {
  id: string;
  action: string;
  at: Date;
  by_name: string | null;
  release: string | null;
  snapshot: string | null;
}

/**
 * What was public before a release, from the record, and what was done since.
 *
 * @param whole the line that stands for the release
 */
export async function previousStates(connection: Knex, whole: number): Promise<Previous[]> {
  const row: Row = await connection('publishing.record')
    .where({ id: whole })
    .first(connection.raw(`(snapshot -> 'items')::text as items`));
  const items = JSON.parse(row.items) as WholeItem[];
  return Promise.all(items.map((item) => previousOf(connection, whole, item)));
}

async function previousOf(connection: Knex, whole: number, item: WholeItem): Promise<Previous> {
  const lines = () =>
    connection('publishing.record')
      .where({ content_type: item.uid, document_id: item.documentId })
      .whereRaw('locale is not distinct from ?', [item.locale])
      .orderBy('id', 'desc');
  const newer = (await lines()
    .where('id', '>', whole)
    .whereRaw('release is distinct from ?', [whole])
    .first('action', 'at', 'by_name')) as LineRow | undefined;
  const earlier = (await lines()
    .where('id', '<', whole)
    .first('action', connection.raw('snapshot::text as snapshot'))) as LineRow | undefined;
  return {
    item,
    before: stateIn(earlier, item.wasPublic),
    newer: newer ? { action: newer.action, at: new Date(newer.at).toISOString(), by: newer.by_name } : null,
  };
}

function stateIn(line: LineRow | undefined, wasPublic: boolean): Previous['before'] {
  if (!wasPublic) return null;
  return line?.action === 'publish' && line.snapshot ? (JSON.parse(line.snapshot) as Snapshot) : undefined;
}
