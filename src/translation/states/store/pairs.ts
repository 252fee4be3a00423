import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { SCHEMA } from '../tables';
import { BATCH, type Document, keyOf, table } from './document';

export interface Pair {
  locale: string;
  place: string;
  source: string;
  target: string;
}

/** How it is known that a text translates another. */
export type Origin =
  /** Written while that was the source. */
  | 'translated'
  /** Somebody looked at both and said it is still right. */
  | 'confirmed'
  /** The source changed by a typo only. */
  | 'typo'
  /** Was there before states were kept. */
  | 'found';

/** The latest last. */
export async function readPairs(trx: Knex, document: Document): Promise<Pair[]> {
  return trx(table('pairs')).where(keyOf(document)).orderBy('made_at').select('locale', 'place', 'source', 'target');
}

/** The pairs of one language of some documents, by document, the latest last. */
export async function readPairsInto(
  trx: Knex,
  uid: UID.ContentType,
  documentIds: readonly string[],
  locale: string,
): Promise<Map<string, Pair[]>> {
  const rows: (Pair & { documentId: string })[] = await trx(table('pairs'))
    .where({ content_type: uid, locale })
    .whereIn('document_id', documentIds)
    .orderBy('made_at')
    .select('document_id as documentId', 'locale', 'place', 'source', 'target');
  const found = new Map<string, Pair[]>(documentIds.map((documentId) => [documentId, []]));
  for (const { documentId, ...pair } of rows) found.get(documentId)?.push(pair);
  return found;
}

export async function addPairs(
  trx: Knex.Transaction,
  document: Document,
  pairs: readonly Pair[],
  { origin, by }: { origin: Origin; by: string | null },
): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map((pair) => ({
    ...keyOf(document),
    ...pair,
    origin,
    made_by: by,
  }));
  for (let start = 0; start < rows.length; start += BATCH)
    await trx(table('pairs'))
      .insert(rows.slice(start, start + BATCH))
      .onConflict(['content_type', 'document_id', 'locale', 'place', 'source', 'target'])
      .ignore();
}

/** Takes back what edits said to be typos had kept current. */
export async function removeTypoPairs(trx: Knex.Transaction, document: Document): Promise<void> {
  const typo: Origin = 'typo';
  await trx(table('pairs'))
    .where({ ...keyOf(document), origin: typo })
    .delete();
}

/** A copy of a document is translated as the original is. */
export async function copyPairs(trx: Knex.Transaction, from: Document, to: Document): Promise<void> {
  await trx.raw(
    `insert into ${SCHEMA}.pairs
      select content_type, :to, locale, place, source, target, origin, made_by, made_at
      from ${SCHEMA}.pairs where content_type = :uid and document_id = :from on conflict do nothing`,
    { uid: from.uid, from: from.documentId, to: to.documentId },
  );
}

/**
 * Has the translations of one source be translations of another: where a text of the new source translates one of the
 * former, that one translates it, and so does every other translation of that one.
 */
export async function turnPairs(trx: Knex.Transaction, from: string, to: string): Promise<void> {
  await trx.raw(
    `insert into ${SCHEMA}.pairs
      select distinct on (1, 2, 3, 4, 5, 6)
        content_type, document_id, translated.locale, place, source.target, translated.text, origin, made_by, made_at
      from ${SCHEMA}.pairs as source
      cross join lateral (
        select :from as locale, source.source as text
        union all
        select other.locale, other.target from ${SCHEMA}.pairs as other
        where (other.content_type, other.document_id, other.place, other.source)
          = (source.content_type, source.document_id, source.place, source.source)
          and other.locale not in (:from, :to)
      ) as translated
      where source.locale = :to
      on conflict do nothing`,
    { from, to },
  );
}
