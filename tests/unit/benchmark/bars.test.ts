import { BARS, judge } from '../../benchmark/bars';
import type { Results, Speed } from '../../benchmark/results';
import { spread } from '../../benchmark/statistics';

const speed = (who: Speed['who'], documents: number, perSecond: number[], p95 = 10): Speed => ({
  scenario: 'page',
  documents,
  who,
  rounds: perSecond.map((one) => ({ answered: one, perSecond: one, p50: 5, p95, failures: {} })),
  perSecond: spread(perSecond),
  p50: spread([5]),
  p95: spread([p95]),
});

const run = (more: Partial<Results>): Results => ({
  startedAt: '',
  quick: false,
  machine: { node: '', cpus: 2, model: '', memoryGiB: 24, load: 0 },
  speeds: [],
  statements: [],
  saves: [],
  ...more,
});

const verdict = (id: string, results: Results, before?: Results) =>
  judge(results, before).find((judgement) => judgement.id === id);

test('bars have names of their own', () => {
  expect(new Set(BARS.map(({ id }) => id)).size).toBe(BARS.length);
});

test('a run that measured nothing meets and misses nothing', () => {
  expect(judge(run({})).map(({ verdict: found }) => found)).toEqual(BARS.map(() => 'not measured'));
});

test.each([
  ['met', [600, 640], 6.2, 1],
  ['missed', [300, 320], 3.1, 0.5],
])('pages against stock Strapi are %s', (expected, ours, value, reach) => {
  const results = run({ speeds: [speed('ours', 100, ours), speed('stock', 100, [100, 100])] });
  const found = verdict('page-stock-100', results);
  expect(found).toMatchObject({ verdict: expected, value });
  expect(found?.reach).toBeCloseTo(reach, 1);
});

test('saves are held against what they took before, and against those with fewer documents', () => {
  const save = (documents: number, median: number, who: 'ours' | 'stock' = 'ours') => ({
    what: 'publish' as const,
    who,
    documents,
    times: [median],
    median,
  });
  const results = run({ saves: [save(100, 100), save(100, 40, 'stock'), save(10_000, 300)] });
  expect(verdict('publish', results)).toMatchObject({ verdict: 'met', value: 100 });
  expect(verdict('publish-stock', results)).toMatchObject({ verdict: 'met', value: 2.5 });
  expect(verdict('publish-growth', results)).toMatchObject({ verdict: 'missed', value: 3 });
  expect(verdict('desk-growth', results)).toMatchObject({ verdict: 'not measured' });
});

test('growth compares times, not speeds', () => {
  const results = run({ speeds: [speed('ours', 100, [500]), speed('ours', 10_000, [250])] });
  expect(verdict('page-growth', results)).toMatchObject({ verdict: 'missed', value: 2 });
});

test('search is compared with an earlier run, where there is one', () => {
  const searches = (perSecond: number) =>
    run({ speeds: [{ ...speed('ours', 10_000, [perSecond]), scenario: 'search' }] });
  expect(verdict('search-before', searches(300))).toMatchObject({ verdict: 'not measured' });
  expect(verdict('search-before', searches(300), searches(100))).toMatchObject({ verdict: 'met', value: 3 });
  expect(verdict('search-before', searches(150), searches(100))).toMatchObject({ verdict: 'missed', value: 1.5 });
});

test('the content that takes most statements counts', () => {
  const counted = { scenario: 'page' as const, who: 'ours' as const, transaction: 2 };
  const results = run({
    statements: [
      { ...counted, documents: 100, statements: 2 },
      { ...counted, documents: 10_000, statements: 3 },
      { ...counted, documents: 100, statements: 40, who: 'stock' },
    ],
  });
  expect(verdict('page-statements', results)).toMatchObject({ verdict: 'missed', value: 3 });
});

test('one reader who is refused while writers are held is one too many', () => {
  const held = { writers: 20, seconds: 10, before: 100, during: 90, failures: {}, writes: {} };
  expect(verdict('held-failures', run({ held }))).toMatchObject({ verdict: 'met' });
  expect(verdict('held-speed', run({ held }))).toMatchObject({ verdict: 'met', value: 0.9 });
  expect(verdict('held-failures', run({ held: { ...held, failures: { 503: 1 } } }))).toMatchObject({
    verdict: 'missed',
    value: 1,
  });
});
