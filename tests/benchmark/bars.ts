import { type Held, type Party, type Results, SAVES, type Save, speedOf } from './results';
import type { Scenario } from './scenarios';
import { ratio, type Spread } from './statistics';

/** Numbers of documents that are measured. */
export const SMALL = 100;
export const LARGE = 10_000;

/** What a run is held against. */
export interface Bar {
  id: string;
  what: string;
  limit: number;
  is: 'at least' | 'at most';
  unit: '×' | 'ms' | 'statements' | 'failures';
  /** The figure of a run, undefined where it was not measured. */
  value(results: Results, before?: Results): number | undefined;
}

export interface Judgement extends Pick<Bar, 'id' | 'what' | 'limit' | 'is' | 'unit'> {
  value?: number;
  verdict: 'met' | 'missed' | 'not measured';
  /** How many times as good as it must be: below 1 it is missed. */
  reach?: number;
}

/** How many times as many visits the one answers in a second, in rounds of the same run. */
export function times(results: Results, scenario: Scenario['id'], one: Party, other: Party): Spread | undefined {
  const [ones, others] = [one, other].map((party) =>
    speedOf(results, scenario, party)?.rounds.map(({ perSecond }) => perSecond),
  );
  return ones && others && ratio(ones, others);
}

const ours = (documents: number): Party => ({ who: 'ours', documents });
const stock = (documents: number): Party => ({ who: 'stock', documents });

function againstStock(scenario: Scenario['id'], what: string, limit: number): Bar[] {
  return [SMALL, LARGE].map((documents) => ({
    id: `${scenario}-stock-${documents}`,
    what: `${what}, ${documents} documents: as many as of stock Strapi`,
    limit,
    is: 'at least',
    unit: '×',
    value: (results) => times(results, scenario, ours(documents), stock(documents))?.median,
  }));
}

function growth(scenario: Scenario['id'], what: string, limit: number): Bar {
  return {
    id: `${scenario}-growth`,
    what: `${what}: time with ${LARGE} documents for that with ${SMALL}`,
    limit,
    is: 'at most',
    unit: '×',
    value: (results) => times(results, scenario, ours(SMALL), ours(LARGE))?.median,
  };
}

function statements(scenario: Scenario['id'], what: string, limit: number): Bar {
  return {
    id: `${scenario}-statements`,
    what: `${what}: SQL statements, besides BEGIN and COMMIT`,
    limit,
    is: 'at most',
    unit: 'statements',
    value: ({ statements: counted }) => {
      const found = counted.filter((one) => one.scenario === scenario && one.who === 'ours');
      return found.length > 0 ? Math.max(...found.map((one) => one.statements)) : undefined;
    },
  };
}

function timeOf({ saves }: Results, what: Save['what'], documents: number, who: Save['who'] = 'ours') {
  return saves.find((one) => one.what === what && one.who === who && one.documents === documents)?.median;
}

/** @param limit milliseconds: what it took before */
function save(what: Save['what'], limit: number): Bar {
  return {
    id: what,
    what: `${SAVES[what]}, ${SMALL} documents`,
    limit,
    is: 'at most',
    unit: 'ms',
    value: (results) => timeOf(results, what, SMALL),
  };
}

function saveAgainstStock(what: Save['what'], limit: number): Bar {
  return {
    id: `${what}-stock`,
    what: `${SAVES[what]}, ${SMALL} documents: time for that of stock Strapi`,
    limit,
    is: 'at most',
    unit: '×',
    value: (results) => {
      const [own, others] = [timeOf(results, what, SMALL), timeOf(results, what, SMALL, 'stock')];
      return own && others && own / others;
    },
  };
}

function saveGrowth(what: Save['what'], limit: number): Bar {
  return {
    id: `${what}-growth`,
    what: `${SAVES[what]}: time with ${LARGE} documents for that with ${SMALL}`,
    limit,
    is: 'at most',
    unit: '×',
    value: (results) => {
      const [small, large] = [SMALL, LARGE].map((documents) => timeOf(results, what, documents));
      return small && large && large / small;
    },
  };
}

const failuresOf = ({ failures }: Held) => Object.values(failures).reduce((sum, count) => sum + count, 0);

const raw = (documents: number): Party => ({ who: 'raw', documents });

/** What is answered from memory costs about what `node:http` itself does. */
function fromMemory(scenario: 'hit' | 'unchanged', what: string): Bar[] {
  return [SMALL, LARGE].flatMap((documents): Bar[] => [
    {
      id: `${scenario}-raw-${documents}`,
      what: `${what}, ${documents} documents: as many as of raw node:http`,
      limit: 0.8,
      is: 'at least',
      unit: '×',
      value: (results) => times(results, scenario, ours(documents), raw(documents))?.median,
    },
  ]);
}

export const BARS: Bar[] = [
  ...fromMemory('hit', 'pages from memory'),
  ...againstStock('hit', 'pages from memory', 100),
  growth('hit', 'a page from memory', 1.1),
  ...fromMemory('unchanged', 'pages that the client has'),
  ...againstStock('unchanged', 'pages that the client has', 100),
  growth('feed', 'a page of the feed of changes', 1.3),
  ...againstStock('page', 'pages', 6),
  ...againstStock('list', 'lists', 4),
  ...againstStock('graphql', 'GraphQL of 25', 4),
  {
    id: 'search-before',
    what: `searches, ${LARGE} documents: as many as of the run given with --before`,
    limit: 2,
    is: 'at least',
    unit: '×',
    value: (results, before) => {
      const [now, then] = [results, before].map((run) => run && speedOf(run, 'search', ours(LARGE))?.perSecond.median);
      return now && then && now / then;
    },
  },
  {
    id: 'search-p95',
    what: `searches, ${LARGE} documents: p95 with all clients`,
    limit: 50,
    is: 'at most',
    unit: 'ms',
    value: (results) => speedOf(results, 'search', ours(LARGE))?.p95.median,
  },
  growth('page', 'a page', 1.3),
  growth('list', 'the first page of a list by name', 2),
  statements('page', 'a page', 2),
  statements('list', 'a list', 2),
  statements('graphql', 'GraphQL of 25 with relations', 12),
  {
    id: 'held-speed',
    what: 'reading while writers are held: speed for that before and after',
    limit: 0.8,
    is: 'at least',
    unit: '×',
    value: ({ held }) => held && held.during / held.before,
  },
  {
    id: 'held-failures',
    what: 'reading while writers are held: requests that failed',
    limit: 0,
    is: 'at most',
    unit: 'failures',
    value: ({ held }) => held && failuresOf(held),
  },
  save('publish', 163),
  // Half as much again as before publications were judged and recorded (1.85 times stock Strapi's).
  saveAgainstStock('publish', 2.8),
  save('desk', 57),
  saveGrowth('publish', 2),
  saveGrowth('desk', 2),
];

/**
 * Holds a run against the bars.
 *
 * @param before an earlier run, for those that compare with one
 */
export function judge(results: Results, before?: Results, bars: readonly Bar[] = BARS): Judgement[] {
  return bars.map(({ value: measured, ...bar }) => {
    const value = measured(results, before);
    if (value === undefined || Number.isNaN(value)) return { ...bar, verdict: 'not measured' };
    const isMet = bar.is === 'at least' ? value >= bar.limit : value <= bar.limit;
    const reach = bar.is === 'at least' ? value / bar.limit : bar.limit / value;
    return { ...bar, value, verdict: isMet ? 'met' : 'missed', ...(Number.isFinite(reach) && { reach }) };
  });
}
