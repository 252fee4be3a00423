import type { Segment } from '../../segments';
import type { Row } from './row';
import type { Picture } from './subject';

/** The picture of an entry and those within its texts, with what they say to who cannot see them. */
export function picturesOf(row: Row, segments: readonly Segment[]): Picture[] {
  const own = row.image
    ? [{ path: 'imageAlternativeText', alternativeText: String(row.imageAlternativeText ?? '') }]
    : [];
  const within = segments
    .filter(({ kind }) => kind === 'alternative-text')
    .map(({ path, text }) => ({ path, alternativeText: text }));
  return [...own, ...within];
}
