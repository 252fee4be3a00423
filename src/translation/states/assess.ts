import { align, fingerprint, isBlank, type Segment } from '../../segments';
import type { SegmentState } from '../contract';

/** A segment with its fingerprint. */
export interface Marked extends Segment {
  fingerprint: string;
}

/** A segment of the source, and what the translation has for it. */
export interface Assessed {
  source: Marked;
  target: Marked | undefined;
  state: SegmentState;
}

export interface Assessment {
  segments: Assessed[];
  /** Content path of the source → that of what stands in its place in the translation, of all texts, not of work alone. */
  counterparts: ReadonlyMap<string, string>;
  /** What only the translation has. */
  surplus: Surplus[];
}

interface Surplus extends Marked {
  /** Whether it translates a text that the source had and has no more: not somebody's own addition. */
  isOrphaned: boolean;
}

/** What is known to translate what, in the places of a document. */
export interface Knowledge {
  isPair(place: string, source: string, target: string): boolean;
  /** Whether a text translates anything there, today's or not. */
  isTranslation(place: string, target: string): boolean;
}

export function marked(segments: readonly Segment[]): Marked[] {
  return segments.map((segment) => ({ ...segment, fingerprint: fingerprint(segment) }));
}

/**
 * Where a translation stands, segment by segment: `missing` without words, `current` if they are known to translate
 * today's source text, else `outdated`. Program code and blank texts are no work for translators and left out.
 */
export function assess(source: readonly Marked[], target: readonly Marked[], known: Knowledge): Assessment {
  const belong = (from: Marked, to: Marked) =>
    !isBlank(to) && known.isPair(from.place, from.fingerprint, to.fingerprint);
  const counterparts = align(source, target, belong);
  const work = source.filter(isWork);
  // What stands at the place of a text that is blank now translates nothing any more.
  const taken = new Set(work.map(({ path }) => counterparts.get(path)));
  return {
    segments: work.map((segment): Assessed => {
      const counterpart = counterparts.get(segment.path);
      if (!counterpart || isBlank(counterpart)) return { source: segment, target: counterpart, state: 'missing' };
      return { source: segment, target: counterpart, state: belong(segment, counterpart) ? 'current' : 'outdated' };
    }),
    counterparts: new Map([...counterparts].map(([path, counterpart]) => [path, counterpart.path])),
    surplus: target
      .filter((segment) => !taken.has(segment) && isWork(segment))
      .map((segment) => ({ ...segment, isOrphaned: known.isTranslation(segment.place, segment.fingerprint) })),
  };
}

/** Whether a segment is there to be translated. */
export function isWork(segment: Segment): boolean {
  return segment.kind !== 'code' && !isBlank(segment);
}
