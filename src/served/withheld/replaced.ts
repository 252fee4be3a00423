import type { Knex } from 'knex';

/** A language of a document in which front ends are shown source text in some places. */
export interface Replaced {
  documentId: string;
  locale: string;
  /** Content paths of the source, in the order of the entry. */
  paths: string[];
}

/** Where, in these documents, the source's text is shown instead of an outdated translation. To be called within `readServed`. */
export async function replacedIn(transaction: Knex, documentIds: readonly string[]): Promise<Replaced[]> {
  const { rows } = await transaction.raw<{ rows: Replaced[] }>(
    `select document_id as "documentId", locale, paths from withheld where document_id = any(?)`,
    [[...documentIds]],
  );
  return rows;
}
