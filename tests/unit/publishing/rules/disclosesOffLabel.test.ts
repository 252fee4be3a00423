import { disclosesOffLabel } from '../../../../src/publishing/rules/disclosesOffLabel';
import type { Combination, Text } from '../../../../src/publishing/subject';
import { related, subject, text } from '../../../support/subject';

function combination(status: Combination['statuses'][number], region = 'EU'): Combination {
  return {
    treatment: related('Toxin'),
    condition: related('Migraine'),
    site: related('Scalp'),
    region,
    statuses: [status],
  };
}

function findings(locale: string, words: string, combinations: Combination[], more: Partial<Text> = {}) {
  return disclosesOffLabel.check(subject({ locale, texts: [text(words, more)], combinations }));
}

const outside = [combination('off_label')];

test.each([
  ['en', 'This use is off‑label.'],
  ['en', 'The medicine is not approved for this.'],
  ['en', 'It is unlicensed here.'],
  ['es', 'Este uso está fuera de ficha técnica.'],
  ['es', 'No está autorizado para esto.'],
  ['fr', 'Cet usage est hors AMM.'],
  ['fr', 'Il n’est pas autorisé pour cela.'],
  ['de', 'Das ist Off-Label-Use.'],
  ['de', 'Es ist dafür nicht zugelassen.'],
  ['de', 'Das liegt außerhalb der Zulassung.'],
  ['ja', 'はい'],
])('in %s, “%s” is enough', (locale, words) => {
  expect(findings(locale, words, outside)).toEqual([]);
});

test.each([
  ['en', 'It is approved for this use.'],
  ['en', 'This use is not off-label.'],
  ['es', 'Este uso está autorizado.'],
  ['fr', 'Cet usage est autorisé.'],
  ['de', 'Es ist dafür zugelassen.'],
  ['de', 'This use is unlicensed.'],
])('in %s, “%s” is not', (locale, words) => {
  expect(findings(locale, words, outside)).toMatchObject([{ path: 'limitations' }]);
});

test.each(['seo.description', 'alsoKnownAs.name', 'imageCaption'])('words in %s are not enough', (field) => {
  expect(findings('en', 'Off-label', outside, { field })).toHaveLength(1);
});

test('approved uses have nothing to disclose', () => {
  expect(findings('en', 'It helps.', [combination('approved')])).toEqual([]);
});

test('the finding names where, three at most', () => {
  const many = [
    combination('not_approved', 'US'),
    ...['EU', 'GB', 'CH', 'CA'].map((one) => combination('off_label', one)),
  ];
  expect(findings('en', 'It helps.', many)[0]?.message).toContain(
    'Scalp in US (not approved), Scalp in EU (off-label), Scalp in GB (off-label) and 2 more',
  );
});
