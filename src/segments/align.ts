import type { Segment, SegmentKind } from './segment';

/** What of a segment decides where its counterpart can be. */
export type Alignable = Pick<Segment, 'path' | 'place' | 'kind'>;

const APART = new Set<SegmentKind>(['alternative-text', 'caption', 'code']);

/**
 * Finds for each segment its counterpart in another version or language of the entry. Attributes and items with keys
 * are found by path. Blocks of rich text have no ids: those that `belong` together come first, wherever they stand;
 * what is left over between them is taken in order.
 *
 * @param belong whether two segments of one place are known to be counterparts
 * @returns by path of `from`; segments without a counterpart are left out
 */
export function align<From extends Alignable, To extends Alignable>(
  from: readonly From[],
  to: readonly To[],
  belong: (from: From, to: To) => boolean,
): Map<string, To> {
  const found = new Map<string, To>();
  const targets = grouped(to);
  for (const [group, segments] of grouped(from)) {
    const candidates = targets.get(group) ?? [];
    const [only] = segments;
    if (only && only.path === only.place) {
      if (candidates[0]) found.set(only.path, candidates[0]);
    } else alignBlocks(segments, candidates, belong, found);
  }
  return found;
}

function alignBlocks<From extends Alignable, To extends Alignable>(
  from: readonly From[],
  to: readonly To[],
  belong: (from: From, to: To) => boolean,
  found: Map<string, To>,
): void {
  const taken = new Set<number>();
  const counterparts = from.map((segment) => {
    const index = to.findIndex((candidate, position) => !taken.has(position) && belong(segment, candidate));
    if (index >= 0) taken.add(index);
    return index;
  });
  let previous = -1;
  from.forEach((segment, position) => {
    let index = counterparts[position] ?? -1;
    if (index < 0 && previous + 1 < to.length && !taken.has(previous + 1)) {
      index = previous + 1;
      taken.add(index);
    }
    if (index < 0) return;
    previous = index;
    const counterpart = to[index];
    if (counterpart) found.set(segment.path, counterpart);
  });
}

/** Segments that can be each other's counterparts: those of one place, texts of pictures and program code apart. */
function grouped<S extends Alignable>(segments: readonly S[]): Map<string, S[]> {
  const groups = new Map<string, S[]>();
  for (const segment of segments) {
    const group = APART.has(segment.kind) ? `${segment.place} ${segment.kind}` : segment.place;
    groups.set(group, [...(groups.get(group) ?? []), segment]);
  }
  return groups;
}
