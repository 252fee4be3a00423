import type { Related, Subject, Text } from '../../src/publishing/subject';

/** A published entry that something is related to. */
export function related(name: string, more: Partial<Related> = {}): Related {
  return { uid: 'api::source.source', documentId: `id-of-${name}`, name, isPublished: true, ...more };
}

/** A text of a summary, unless said otherwise. */
export function text(words: string, more: Partial<Text> = {}): Text {
  return { path: 'summary', field: 'summary', kind: 'text', words, safety: false, ...more };
}

/** A condition in English with which nothing is wrong, but for what is said. */
export function subject(more: Partial<Subject> = {}): Subject {
  const reviewedBy = related('Dr. Ada Example', { uid: 'api::clinician.clinician' });
  return {
    uid: 'api::condition.condition',
    documentId: 'a-condition',
    locale: 'en',
    decidesFacts: true,
    today: '2026-11-29',
    values: {},
    missing: [],
    texts: [text('Botulinum toxin may reduce the sweating for some months.')],
    related: {
      sources: [related('A review')],
      reviewedBy: [reviewedBy],
      treatments: [related('Therapeutic botulinum toxin', { uid: 'api::treatment.treatment' })],
      injectionSites: [related('Underarm', { uid: 'api::injection-site.injection-site' })],
    },
    mirrored: [],
    combinations: [],
    links: [],
    pictures: [],
    review: { lastReviewed: '2026-11-01', reviewedBy, changedSince: [] },
    translation: null,
    settings: { regions: ['US', 'GB', 'EU'], reviewMonths: 12, words: {} },
    ...more,
  };
}
