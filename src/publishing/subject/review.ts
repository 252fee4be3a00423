import type { Knex } from 'knex';
import { fingerprint, isBlank, type Segment } from '../../segments';
import { type InLanguage, languageKey } from './named';
import type { Row } from './row';
import type { Related, Review } from './subject';

/** The texts that a review covers: fingerprints by place, in the order of the text. */
type Covered = Readonly<Record<string, readonly string[]>>;

export function coveredBy(segments: readonly Segment[]): Record<string, string[]> {
  const covered: Record<string, string[]> = {};
  for (const segment of segments.filter((one) => !isBlank(one)))
    covered[segment.place] = [...(covered[segment.place] ?? []), fingerprint(segment)];
  return covered;
}

/** Content paths of texts that are not those of the review, and places from which one is gone or moved. */
function changedSince(covered: Covered, segments: readonly Segment[]): string[] {
  const now = coveredBy(segments);
  const places = [...new Set([...Object.keys(covered), ...Object.keys(now)])];
  return places.flatMap((place) => {
    const then = covered[place] ?? [];
    if (then.join() === (now[place] ?? []).join()) return [];
    const others = segments.filter((one) => one.place === place && !isBlank(one) && !then.includes(fingerprint(one)));
    return others.length > 0 ? others.map(({ path }) => path) : [place];
  });
}

interface Read {
  row: Row;
  segments: readonly Segment[];
  related: Readonly<Record<string, readonly Related[]>>;
}

/**
 * The review that a version states, and what changed since it was noted; null where the type has none.
 *
 * @param noted what was noted of the last review
 */
export function reviewOf({ row, segments, related }: Read, noted: NotedReview | undefined): Review | null {
  if (!('lastReviewed' in row)) return null;
  const lastReviewed = typeof row.lastReviewed === 'string' ? row.lastReviewed : null;
  const reviewedBy = related.reviewedBy?.[0] ?? null;
  const isSame = noted?.lastReviewed === lastReviewed && noted.reviewedBy === (reviewedBy?.documentId ?? null);
  return { lastReviewed, reviewedBy, changedSince: noted && isSame ? changedSince(noted.texts, segments) : [] };
}

export interface NotedReview {
  lastReviewed: string | null;
  /** A clinician's document. */
  reviewedBy: string | null;
  texts: Covered;
}

/** What a review covered when it was noted; undefined where none was since reviews are. */
export async function notedReview(connection: Knex, of: InLanguage): Promise<NotedReview | undefined> {
  return (await notedReviews(connection, [of])).get(languageKey(of));
}

/** The same of several, by `languageKey`. */
export async function notedReviews(connection: Knex, of: readonly InLanguage[]): Promise<Map<string, NotedReview>> {
  const locales = [...new Set(of.flatMap(({ locale }) => locale ?? []))];
  if (locales.length === 0) return new Map();
  const rows: (InLanguage & Omit<NotedReview, 'texts'> & { texts: string })[] = await connection('publishing.reviews')
    .whereIn('document_id', [...new Set(of.map(({ documentId }) => documentId))])
    .whereIn('locale', locales)
    .select(
      connection.raw(`content_type as uid, document_id as "documentId", locale,
        last_reviewed::text as "lastReviewed", reviewed_by as "reviewedBy", texts::text as texts`),
    );
  return new Map(
    rows.map(({ lastReviewed, reviewedBy, texts, ...one }) => [
      languageKey(one),
      { lastReviewed, reviewedBy, texts: JSON.parse(texts) as Covered },
    ]),
  );
}
