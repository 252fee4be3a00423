import { plainTagged } from '../../tagged-text';
import type { Assessed, Marked } from './assess';
import type { StoredSegment } from './store';
import type { Version } from './versions';

/** What is stored of segments. */

/** Of a segment of the source. */
export function sourceRow({ locale, status }: Version, segment: Marked, position: number): StoredSegment {
  return {
    ...row(segment, position),
    locale,
    status,
    target: null,
    state: 'source',
    withheld: false,
    blockers: 0,
  };
}

/** Of where a translation of it stands. */
export function targetRow(
  { locale, status }: Version,
  { source, target, state, withheld, blockers }: Assessed & { withheld: boolean; blockers: number },
  position: number,
): StoredSegment {
  const own = state === 'missing' ? undefined : target;
  return {
    ...row(source, position),
    locale,
    status,
    target: own?.fingerprint ?? null,
    state,
    withheld,
    blockers,
  };
}

/** Of a translation without a source. It has a path of its own: at its place may stand another segment. */
export function orphanRow({ locale, status }: Version, segment: Marked, position: number): StoredSegment {
  const { path, safety, fingerprint } = segment;
  return {
    ...row(segment, position),
    path: `${path} (orphaned)`,
    words: 0,
    locale,
    status,
    source: '',
    target: fingerprint,
    state: 'orphaned',
    withheld: safety,
    blockers: 0,
  };
}

function row({ path, place, field, kind, fingerprint, text, codes }: Marked, position: number) {
  return { path, position, place, field, kind, source: fingerprint, words: countWords(plainTagged(text, codes)) };
}

/** Words as CAT tools count them: what white space divides. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
