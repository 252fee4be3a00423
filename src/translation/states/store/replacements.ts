import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { Status } from '../versions';
import { type Document, keyOf, table } from './document';

/** Columns of one row in which front ends must not see an outdated translation, with what they see instead. */
export interface Replacement {
  contentTable: string;
  rowId: number;
  columns: Record<string, unknown>;
}

/** What is shown instead of a translation, in its own row and in those of its components. */
export interface Replaced {
  /** The row of the translation. */
  ownerTable: string;
  ownerId: number;
  locale: string;
  status: Status;
  replacements: Replacement[];
  /** Content paths of the source. */
  paths: string[];
}

interface StoredRow {
  content_table: string;
  row_id: number;
  owner_id: number;
  /** JSON. */
  columns: unknown;
  changed_at: Date | null;
}

/**
 * Writes what is shown of each translation of a document instead of its outdated segments. Where that is not what was
 * shown before, it is noted when it changed: readers are told, though nobody wrote into the translation.
 */
export async function writeReplacements(
  trx: Knex.Transaction,
  document: Document,
  translations: readonly Replaced[],
): Promise<void> {
  const before = (await trx(table('replaced'))
    .where(keyOf(document))
    .delete()
    .returning(['content_table', 'row_id', 'owner_id', 'columns', 'changed_at'])) as StoredRow[];
  const rows = translations.flatMap((translation) => {
    const { ownerTable, ownerId, locale, status, replacements, paths } = translation;
    const stood = before.filter((row) => row.owner_id === ownerId);
    if (stood.length === 0 && replacements.length === 0) return [];
    const isSame = isDeepStrictEqual(shownBy(stood), shownBy(replacements.map(asStored)));
    const own = { contentTable: ownerTable, rowId: ownerId, columns: {} };
    const isNamed = replacements.some((one) => one.contentTable === ownerTable && one.rowId === ownerId);
    // The row of the translation tells when, even where nothing is replaced any more.
    return [...replacements, ...(isNamed ? [] : [own])].map(({ contentTable, rowId, columns }) => ({
      ...keyOf(document),
      content_table: contentTable,
      row_id: rowId,
      owner_table: ownerTable,
      owner_id: ownerId,
      locale,
      status,
      columns: JSON.stringify(columns),
      paths,
      changed_at: isSame ? (stood[0]?.changed_at ?? null) : new Date(),
    }));
  });
  if (rows.length > 0) await trx(table('replaced')).insert(rows);
}

const asStored = ({ contentTable, rowId, columns }: Replacement) => ({
  content_table: contentTable,
  row_id: rowId,
  columns: JSON.parse(JSON.stringify(columns)) as unknown,
});

/** What some rows show otherwise, by row; one that shows nothing otherwise is none. */
function shownBy(rows: readonly Pick<StoredRow, 'content_table' | 'row_id' | 'columns'>[]): Record<string, unknown> {
  const shown = rows.map(({ content_table, row_id, columns }): [string, object] => [
    `${content_table} ${row_id}`,
    (typeof columns === 'string' ? JSON.parse(columns) : columns) as object,
  ]);
  return Object.fromEntries(shown.filter(([, columns]) => Object.keys(columns).length > 0));
}
