import { judge } from '../../../../src/publishing/rules';
import { related, subject, text } from '../../../support/subject';

const HARD = 'Pharmacological immobilisation of hyperactive musculature necessitates individualised administration ';

test('every rule of texts is called, with its severity, its reason and the language', () => {
  const texts = [
    text('Botox: a guaranteed cure, 100 % risk-free! Act now.'),
    text(HARD.repeat(20), { path: 'overview.0', field: 'overview', kind: 'paragraph' }),
    text('Short', { path: 'seo.description', field: 'seo.description' }),
  ];
  const site = { treatment: related('Toxin'), condition: related('Migraine'), site: related('Scalp') };
  const findings = judge(subject({ texts, combinations: [{ ...site, region: 'EU', statuses: ['off_label'] }] }));
  expect(findings.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`)).toEqual(
    expect.arrayContaining([
      'blocker no-promised-result summary',
      'blocker no-promised-safety summary',
      'blocker no-before-and-after summary',
      'blocker discloses-off-label limitations',
      'warning reading-ease ',
      'warning overlong-sentences overview.0',
      'warning no-brand-name summary',
      'warning seo-lengths seo.description',
    ]),
  );
  expect(findings.every(({ reason, locale }) => reason !== '' && locale === 'en')).toBe(true);
});
