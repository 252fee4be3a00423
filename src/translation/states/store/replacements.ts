import type { Knex } from 'knex';
import type { Status } from '../versions';
import { type Document, keyOf, table } from './document';

export interface Replacement {
  contentTable: string;
  rowId: number;
  ownerTable: string;
  ownerId: number;
  locale: string;
  status: Status;
  columns: Record<string, unknown>;
  paths: string[];
}

export async function writeReplacements(
  trx: Knex.Transaction,
  document: Document,
  replacements: readonly Replacement[],
): Promise<void> {
  await trx(table('replaced')).where(keyOf(document)).delete();
  if (replacements.length === 0) return;
  await trx(table('replaced')).insert(
    replacements.map(({ contentTable, rowId, ownerTable, ownerId, locale, status, columns, paths }) => ({
      ...keyOf(document),
      content_table: contentTable,
      row_id: rowId,
      owner_table: ownerTable,
      owner_id: ownerId,
      locale,
      status,
      columns: JSON.stringify(columns),
      paths,
    })),
  );
}
