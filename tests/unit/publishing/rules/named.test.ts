import { hasSource } from '../../../../src/publishing/rules/hasSource';
import { namedReviewer } from '../../../../src/publishing/rules/namedReviewer';
import { related, subject } from '../../../support/subject';

describe('has-source', () => {
  test('a published source is enough', () => {
    expect(hasSource.check(subject())).toEqual([]);
  });

  test.each([
    ['none', []],
    ['a draft only', [related('A review', { isPublished: false })]],
  ])('%s is not', (_, sources) => {
    expect(hasSource.check(subject({ related: { sources } }))).toMatchObject([{ path: 'sources' }]);
  });
});

describe('named-reviewer', () => {
  test('a published clinician is enough', () => {
    expect(namedReviewer.check(subject())).toEqual([]);
  });

  test.each([
    ['nobody', null],
    ['a draft only', related('Dr. Draft', { isPublished: false })],
  ])('%s is not', (_, reviewedBy) => {
    const review = { lastReviewed: '2026-11-01', reviewedBy, changedSince: [] };
    expect(namedReviewer.check(subject({ review }))).toMatchObject([{ path: 'reviewedBy' }]);
  });
});
