import { judge, RULES } from '../../../src/publishing/rules';
import { shippedSubjects } from '../../support/shippedSubjects';

const OF_TEXTS = [
  'no-promised-result',
  'no-promised-safety',
  'no-before-and-after',
  'discloses-off-label',
  'reading-ease',
  'overlong-sentences',
  'no-brand-name',
  'seo-lengths',
];

const subjects = shippedSubjects();
const findings = subjects.flatMap((one) =>
  judge(
    one,
    {},
    RULES.filter(({ id }) => OF_TEXTS.includes(id)),
  ),
);

test('the shipped content is looked at, with its texts and what it is approved for', () => {
  expect(new Set(subjects.map(({ locale }) => locale))).toEqual(new Set(['en', 'es', 'fr', 'de']));
  expect(subjects.flatMap(({ texts }) => texts).length).toBeGreaterThan(1200);
  const conditions = subjects.filter(({ uid }) => uid === 'api::condition.condition');
  expect(conditions.length).toBeGreaterThan(18);
  expect(
    conditions.filter(({ combinations }) => combinations.some(({ statuses }) => statuses.includes('off_label'))).length,
  ).toBeGreaterThan(15);
});

test('the shipped content has no blocker', () => {
  expect(findings.filter(({ severity }) => severity === 'blocker')).toEqual([]);
});

test('warnings are rare enough to be read', () => {
  const count = (rule: string) => findings.filter((one) => one.rule === rule).length;
  expect(count('no-brand-name')).toBe(0);
  expect(count('seo-lengths')).toBe(0);
  expect(count('reading-ease')).toBeLessThanOrEqual(1);
  expect(count('overlong-sentences')).toBeLessThanOrEqual(subjects.length * 0.75);
});
