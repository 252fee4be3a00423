import type { Page, Work } from '../../../src/worklist/contract';
import { pathOf } from '../../../src/worklist/pages';
import { saidOf } from '../../../src/worklist/words';

const entry: Page = { of: 'entry', uid: 'api::guide.guide', documentId: 'x', locale: 'fr' };
const at = '2026-03-03T23:30:00.000Z';
const name = 'Aftercare';

test.each<[Work, string[]]>([
  [
    {
      kind: 'assigned',
      count: 1,
      lines: [{ name, page: entry, due: '2026-03-03', isOverdue: true, note: 'Soon.', by: 'Ada' }],
    },
    ['French', 'was due on 3 March 2026, from Ada', 'Soon.'],
  ],
  [
    {
      kind: 'assigned',
      count: 1,
      lines: [{ name, page: { ...entry, locale: null }, due: '2026-03-03', isOverdue: false, note: null, by: null }],
    },
    ['due on 3 March 2026'],
  ],
  [
    { kind: 'refused-release', count: 1, lines: [{ name, page: { of: 'release', id: 7 }, at, blockers: 1 }] },
    ['on 3 March 2026, 1 thing in the way'],
  ],
  [
    {
      kind: 'override',
      count: 1,
      lines: [{ name, page: entry, at, by: 'Ada', reason: 'The board decided it.', wrong: ['Summary', 'FAQ'] }],
    },
    ['French', '“The board decided it.”', 'Ada, 3 March 2026', 'still wrong: Summary, FAQ'],
  ],
  [
    { kind: 'review-overdue', count: 1, lines: [{ name, page: entry, lastReviewed: null }] },
    ['French', 'never reviewed'],
  ],
  [
    { kind: 'review-due', count: 1, lines: [{ name, page: entry, until: '2026-03-03' }] },
    ['French', 'the review ends on 3 March 2026'],
  ],
  [
    { kind: 'waiting-draft', count: 1, lines: [{ name, page: entry, since: at, isNew: true }] },
    ['French', 'never published, last saved on 3 March 2026'],
  ],
  [
    { kind: 'outdated-translation', count: 2, lines: [{ name, page: { of: 'translations' }, texts: 2 }] },
    ['2 texts to look at'],
  ],
])('what is said of $kind', (work, words) => {
  expect(saidOf(work)).toEqual([
    { name, page: work.lines[0]?.page, words, isLate: work.kind === 'assigned' && work.lines[0]?.isOverdue === true },
  ]);
});

test('each page has its path below the admin panel', () => {
  expect(pathOf(entry)).toBe('/content-manager/collection-types/api::guide.guide/x?plugins[i18n][locale]=fr');
  expect(pathOf({ of: 'release', id: 7 })).toBe('/publishing/releases/7');
  expect(pathOf({ of: 'translations' })).toBe('/translations');
});
