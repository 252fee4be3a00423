import type { Knex } from 'knex';

/** A language of a document in which front ends are shown source text in some places. */
export interface Replaced {
  documentId: string;
  locale: string;
  /** Content paths of the source, in the order of the entry. */
  paths: string[];
}

/** Where, in these documents, the source's text is shown instead of an outdated translation. */
export async function replacedIn(
  connection: Knex,
  documentIds: readonly string[],
  status: 'draft' | 'published',
): Promise<Replaced[]> {
  const { rows } = await connection.raw<{ rows: Replaced[] }>(
    `select document_id as "documentId", locale, min(paths) as paths from translation.replaced
    where document_id = any(?) and status = ? and paths <> '{}' group by 1, 2`,
    [[...documentIds], status],
  );
  return rows;
}
