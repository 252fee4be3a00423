import { judge, RULES } from '../../../../src/publishing/rules';
import type { Subject } from '../../../../src/publishing/subject';
import { related, subject, text } from '../../../support/subject';

const SAFETY = ['boxedWarning', 'commonSideEffects', 'contraindications', 'whenToSeekHelp'].map((part) =>
  text('Tell your doctor.', { path: `safety.${part}.0`, field: `safety.${part}`, safety: true }),
);
const TREATMENT = 'api::treatment.treatment' as const;
const APPROVAL = 'api::approval.approval' as const;
const draft = { isPublished: false };
const reviewedBy = related('Dr. Ada Example', { uid: 'api::clinician.clinician' });
const sample = { ...reviewedBy, isSample: true };
const reviewed = (more: object) => ({ review: { lastReviewed: '2026-11-01', reviewedBy, changedSince: [], ...more } });
const combination = {
  treatment: related('Toxin'),
  condition: related('Sweating'),
  site: related('Palm'),
  region: 'GB',
};
const problems = (more: object) => ({ locale: 'fr', translation: { findings: [], outdated: [], ...more } });
const approval = (more: object, values: Subject['values'] = {}): Partial<Subject> => ({
  uid: APPROVAL,
  review: null,
  values,
  related: {
    source: [related('Label')],
    treatment: [related('T')],
    condition: [related('C')],
    injectionSites: [related('S')],
    ...more,
  },
});

/** By rule: what it must find, and where; then what it must leave alone. */
const CASES: Record<string, { found: [string, Partial<Subject>, string[]][]; silent: [string, Partial<Subject>][] }> = {
  'required-fields': {
    found: [['a text that is not there', { missing: ['summary', 'faqs.k1.answer'] }, ['summary', 'faqs.k1.answer']]],
    silent: [['nothing missing', {}]],
  },
  'has-source': {
    found: [
      ['none', { related: { ...subject().related, sources: [] } }, ['sources']],
      ['a draft only', { related: { ...subject().related, sources: [related('A', draft)] } }, ['sources']],
      ['none of an approval', approval({ source: [] }), ['source']],
    ],
    silent: [
      ['one', {}],
      ['that of an approval', approval({})],
      ['facts that another language decides', { decidesFacts: false, related: { sources: [] } }],
    ],
  },
  'named-reviewer': {
    found: [['nobody', reviewed({ reviewedBy: null }), ['reviewedBy']]],
    silent: [['somebody', {}]],
  },
  'recent-review': {
    found: [
      ['never', reviewed({ lastReviewed: null }), ['lastReviewed']],
      ['more than twelve months ago', reviewed({ lastReviewed: '2025-11-28' }), ['lastReviewed']],
      ['on a day to come', reviewed({ lastReviewed: '2026-12-01' }), ['lastReviewed']],
      ['in 2030', reviewed({ lastReviewed: '2030-01-01' }), ['lastReviewed']],
    ],
    silent: [
      ['twelve months ago to the day', reviewed({ lastReviewed: '2025-11-29' })],
      ['today', reviewed({ lastReviewed: '2026-11-29' })],
      ['tomorrow, as it is on the other side of the date line', reviewed({ lastReviewed: '2026-11-30' })],
      ['a sample, which stands in for a date', reviewed({ lastReviewed: null, reviewedBy: sample })],
    ],
  },
  'review-due': {
    found: [['in 30 days', reviewed({ lastReviewed: '2025-12-29' }), ['lastReviewed']]],
    silent: [
      ['in 31 days', reviewed({ lastReviewed: '2025-12-30' })],
      ['over already, which is a blocker', reviewed({ lastReviewed: '2025-11-28' })],
    ],
  },
  'reviewed-text': {
    found: [['words after the review', reviewed({ changedSince: ['summary'] }), ['summary']]],
    silent: [
      ['none', {}],
      ['words beside a sample', reviewed({ changedSince: ['summary'], reviewedBy: sample })],
    ],
  },
  'sample-reviewer': {
    found: [['the sample', reviewed({ reviewedBy: sample }), ['reviewedBy']]],
    silent: [['a clinician', {}]],
  },
  'safety-information': {
    found: [
      [
        'nothing',
        { uid: TREATMENT },
        ['safety.boxedWarning', 'safety.commonSideEffects', 'safety.contraindications', 'safety.whenToSeekHelp'],
      ],
      ['no boxed warning', { uid: TREATMENT, texts: SAFETY.slice(1) }, ['safety.boxedWarning']],
    ],
    silent: [
      ['all four parts', { uid: TREATMENT, texts: SAFETY }],
      ['a condition', {}],
    ],
  },
  'names-treatment-and-site': {
    found: [
      [
        'neither',
        { related: { ...subject().related, treatments: [], injectionSites: [] } },
        ['treatments', 'injectionSites'],
      ],
      [
        'a treatment that is a draft',
        { related: { ...subject().related, treatments: [related('T', draft)] } },
        ['treatments'],
      ],
    ],
    silent: [['both', {}]],
  },
  'known-approval': {
    found: [
      ['a use that no approval speaks of', { combinations: [{ ...combination, statuses: [] }] }, ['injectionSites']],
    ],
    silent: [
      [
        'a use that is known not to be approved',
        {
          combinations: [{ ...combination, statuses: ['not_approved'] }],
          texts: [text('It is not approved.', { path: 'limitations.0', field: 'limitations' })],
        },
      ],
    ],
  },
  'whole-approval': {
    found: [
      [
        'of nothing',
        approval({ treatment: [], condition: [], injectionSites: [] }),
        ['treatment', 'condition', 'injectionSites'],
      ],
      ['in no region', approval({}, { region: 'UK' }), ['region']],
    ],
    silent: [
      ['in a region', approval({}, { region: 'EU' })],
      ['of a treatment that is still a draft', approval({ treatment: [related('T', draft)] })],
    ],
  },
  'published-targets': {
    found: [
      [
        'a draft',
        { related: { ...subject().related, treatments: [related('T', draft), related('U')] } },
        ['treatments'],
      ],
    ],
    silent: [
      [
        'a draft that the other end declares',
        {
          mirrored: ['treatments'],
          related: { ...subject().related, treatments: [related('T', draft), related('U')] },
        },
      ],
    ],
  },
  'draft-neighbours': {
    found: [
      [
        'a draft that the other end declares',
        {
          mirrored: ['treatments'],
          related: { ...subject().related, treatments: [related('T', draft), related('U')] },
        },
        ['treatments'],
      ],
    ],
    silent: [['what is published', { mirrored: ['treatments'] }]],
  },
  'links-reach-pages': {
    found: [
      [
        'nowhere',
        { links: [{ path: 'overview.2', address: '/api/conditions/gone', isPublished: false }] },
        ['overview.2'],
      ],
    ],
    silent: [['a page', { links: [{ path: 'overview.2', address: '/api/conditions/there', isPublished: true }] }]],
  },
  'alternative-text': {
    found: [
      ['a blank one', { pictures: [{ path: 'imageAlternativeText', alternativeText: ' ' }] }, ['imageAlternativeText']],
    ],
    silent: [['a sentence', { pictures: [{ path: 'imageAlternativeText', alternativeText: 'A hand.' }] }]],
  },
  'translation-checks': {
    found: [
      [
        'another number',
        problems({
          findings: [
            { check: 'numbers', severity: 'blocker', path: 'safety.boxedWarning.0', message: '42 is not 24.' },
          ],
        }),
        ['safety.boxedWarning.0'],
      ],
    ],
    silent: [
      [
        'a warning of a check',
        problems({ findings: [{ check: 'glossary', severity: 'warning', path: 'summary', message: 'x' }] }),
      ],
    ],
  },
  'current-safety-text': {
    found: [
      [
        'an outdated text of safety',
        problems({ outdated: [{ path: 'safety.boxedWarning.0', safety: true }] }),
        ['safety.boxedWarning.0'],
      ],
    ],
    silent: [['an outdated text of another kind', problems({ outdated: [{ path: 'summary', safety: false }] })]],
  },
};

const found = (rule: string, of: Partial<Subject>) => judge(subject(of)).filter((finding) => finding.rule === rule);

describe.each(Object.entries(CASES))('%s', (rule, { found: wrong, silent }) => {
  test.each(wrong)('finds %s', (_, of, paths) => {
    expect(found(rule, of).map(({ path }) => path)).toEqual(paths);
  });

  test.each(silent)('leaves %s alone', (_, of) => {
    expect(found(rule, of)).toEqual([]);
  });
});

/** Rules on words have tests of their own, beside this one. */
const ON_WORDS = [
  ...['no-promised-result', 'no-promised-safety', 'no-before-and-after', 'discloses-off-label'],
  ...['reading-ease', 'overlong-sentences', 'no-brand-name', 'seo-lengths'],
];

test('no rule is without a test', () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual([...Object.keys(CASES), ...ON_WORDS].sort());
});

test('a rule that throws is a blocker of its own, with its name, whatever its severity', () => {
  const broken = {
    id: 'broken',
    severity: 'warning',
    appliesTo: ['api::condition.condition'],
    reason: 'None.',
    check: () => {
      throw new Error('no words for it');
    },
  } as const;
  expect(judge(subject(), {}, [broken])).toEqual([
    expect.objectContaining({
      rule: 'broken',
      severity: 'blocker',
      message: expect.stringContaining('no words for it'),
    }),
  ]);
  expect(judge(subject(), { broken: 'off' }, [broken])).toEqual([]);
});

test('severities are the operator’s, blockers come first, and every rule says why', () => {
  const bare = { missing: ['summary'], ...reviewed({ lastReviewed: null }) };
  const findings = judge(subject(bare), { 'required-fields': 'warning', 'recent-review': 'blocker' });
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['recent-review', 'blocker'],
    ['required-fields', 'warning'],
  ]);
  for (const { reason, id } of RULES) expect([id, reason.length > 20]).toEqual([id, true]);
});
