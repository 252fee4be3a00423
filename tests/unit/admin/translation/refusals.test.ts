import { changedMeanwhile, refusalsIn } from '../../../../src/admin/translation/side-by-side/refusals';
import type { Conflict } from '../../../../src/translation/contract';
import { counted } from '../../../../src/translation/counted';
import { savedWords } from '../../../../src/translation/savedWords';

const sent = [
  { path: 'summary', text: 'a', source: 's', target: null },
  { path: 'faqs.k1.answer.0', text: 'b', source: 's', target: null },
];

const saved = { by: 'Ana López', at: '2026-05-12T14:03:00.000Z' };
const unknown = { by: null, at: null };

const conflict = (changed: Conflict['changed'], source: object, target: object): Conflict =>
  ({
    path: 'summary',
    changed,
    ...unknown,
    source: { base: null, now: 'x', ...unknown, ...source },
    target: { base: null, theirs: 'y', ours: 'z', ...unknown, ...target },
    oursFingerprint: null,
    sourceFingerprint: 's',
  }) as Conflict;

test.each([
  ['what is wrong with each text', { errors: [{ path: 'summary', message: 'No.' }] }, [['summary', 'No.']]],
  [
    'two things about one text',
    {
      errors: [
        { path: 'summary', message: 'No.' },
        { path: 'summary', message: 'Nor this.' },
      ],
    },
    [['summary', 'No. Nor this.']],
  ],
  [
    'a part of the request',
    { errors: [{ path: ['segments', 1, 'text'], message: 'Too big' }] },
    [['faqs.k1.answer.0', 'Too big']],
  ],
  ['the request as a whole', { errors: [{ path: ['segments'], message: 'Too many' }] }, []],
  [
    'a publication: what blocks it, not its warnings',
    {
      findings: [
        { path: 'summary', message: 'It promises.', severity: 'blocker' },
        { path: 'name', message: 'Long.', severity: 'warning' },
      ],
    },
    [['summary', 'It promises.']],
  ],
  ['nothing about texts', {}, []],
])('a refusal names, at its segment, %s', (_, details, expected) => {
  expect([...refusalsIn(details, sent)]).toEqual(expected);
});

test('a conflict is said at its segment with who and when', () => {
  const details = { conflicts: [conflict(['target'], {}, saved)] };
  expect(refusalsIn(details, sent).get('summary')).toMatch(
    /^The translation was saved by Ana López, 12 May 2026, \d\d:\d\d\.$/,
  );
});

test('of a conflict about both texts each is said with its own', () => {
  const both = conflict(['source', 'target'], { by: null, at: saved.at }, saved);
  expect(changedMeanwhile(both)).toMatch(
    /^The source text was saved by a program, 12 May 2026, .*\. The translation was saved by Ana López, 12 May 2026/,
  );
});

test('who saved something, and when, is said in the time zone of whoever reads it, or of the one that is named', () => {
  expect(savedWords(saved, 'UTC')).toBe('by Ana López, 12 May 2026, 14:03 UTC');
  expect(savedWords(unknown)).toBe('by whom is not known any more');
});

test.each([
  [0, 'segments', '0 segments'],
  [1, 'segments', '1 segment'],
  [2000, 'segments', '2,000 segments'],
])('%i %s', (count, _, expected) => {
  expect(counted(count, 'segment')).toBe(expected);
});

test('one entry, two entries', () => {
  expect([counted(1, 'entry', 'entries'), counted(2, 'entry', 'entries')]).toEqual(['1 entry', '2 entries']);
});
