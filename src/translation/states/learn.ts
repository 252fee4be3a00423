import { align, isBlank } from '../../segments';
import { isWork, type Marked } from './assess';
import type { NewEdit, Pair, StoredSegment } from './store';

/** What is stored of a segment, with the fingerprint of the text that stood there. */
type Before = Pick<StoredSegment, 'path' | 'place' | 'kind' | 'source' | 'target'>;

/**
 * Which texts of the source changed, and into what.
 *
 * @param before the source's segments as they were; none for a new document, which has no edits
 */
export function learnEdits(before: readonly Before[], after: readonly Marked[]): NewEdit[] {
  if (before.length === 0) return [];
  const stood = before.map(({ path, place, kind, source }) => ({ path, place, kind, fingerprint: source }));
  const origins = align(after, stood, (now, then) => now.fingerprint === then.fingerprint);
  return after.filter(isWork).flatMap((now) => {
    const then = origins.get(now.path);
    if (then?.fingerprint === now.fingerprint) return [];
    const { place, path, fingerprint, safety } = now;
    return [{ place, path, before: then?.fingerprint ?? '', after: fingerprint, kind: safety ? 'safety' : 'meaning' }];
  });
}

/**
 * Which texts were written anew in a language: they translate what the source says now. A text that stood somewhere
 * in the same place before was only moved, or not touched at all; one that is known to translate another source text
 * is not taken for a translation of this one.
 */
export function learnPairs(
  locale: string,
  before: readonly Before[],
  pairs: readonly Pair[],
  counterparts: readonly { source: Marked; target: Marked | undefined }[],
): Pair[] {
  const known = pairs.filter((pair) => pair.locale === locale);
  const stood = new Set([...before, ...known].map(({ place, target }) => `${place} ${target}`));
  return counterparts.flatMap(({ source, target }) => {
    if (!target || isBlank(target) || stood.has(`${source.place} ${target.fingerprint}`)) return [];
    return [{ locale, place: source.place, source: source.fingerprint, target: target.fingerprint }];
  });
}
