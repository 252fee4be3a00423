import { type Judgement, times } from './bars';
import { type Party, type Results, SAVES, speedOf, type Who } from './results';
import { SCENARIOS } from './scenarios';
import type { Spread } from './statistics';
import { figure, table } from './table';

/** What is to be known to read the tables. */
export const NOTES = `Ours and stock Strapi run in production mode, each in a process of its own; 20 clients keep their connections, in another
process. Limits per client are off (RATE_LIMITS), as one client would be all of them. Rounds go round all servers; × is the
median of the rounds' own ratios. A page of stock Strapi is two requests: approvals are no member of its conditions.
`;

const NAMES: Record<Who, string> = { ours: 'ours', stock: 'stock Strapi', raw: 'raw node:http', nginx: 'nginx' };
const WHO: Who[] = ['ours', 'stock', 'raw', 'nginx'];

const withSpread = ({ median, min, max }: Spread) => `${figure(median)} (${figure(min)}–${figure(max)})`;

/** The tables of a run, for people. */
export function printed(results: Results, judgements: readonly Judgement[]): string {
  return [speeds(results), saves(results), held(results), bars(judgements)].filter(Boolean).join('\n\n');
}

function speeds(results: Results): string {
  const documents = [...new Set(results.speeds.map((one) => one.documents))];
  const rows = SCENARIOS.flatMap(({ id, what }) =>
    documents.flatMap((count) => WHO.flatMap((who) => speedRow(results, id, what, { who, documents: count }))),
  );
  const head = [
    'visits',
    'documents',
    'of',
    'in a second',
    'p50 ms',
    'p95 ms',
    '× stock',
    '× raw',
    'SQL',
    'BEGIN, COMMIT',
  ];
  return table(3, head, rows);
}

function speedRow(results: Results, id: (typeof SCENARIOS)[number]['id'], what: string, party: Party): string[][] {
  const speed = speedOf(results, id, party);
  if (!speed) return [];
  const { who, documents } = party;
  const against = (other: Who) => (other === who ? undefined : times(results, id, party, { who: other, documents }));
  const counted = results.statements.find(
    (one) => one.scenario === id && one.who === who && one.documents === documents,
  );
  const [stock, raw] = [against('stock'), against('raw')];
  return [
    [
      what,
      figure(documents),
      NAMES[who],
      withSpread(speed.perSecond),
      figure(speed.p50.median),
      figure(speed.p95.median),
      who === 'ours' && stock ? withSpread(stock) : '',
      raw ? figure(raw.median) : '',
      counted ? figure(counted.statements) : '',
      counted ? figure(counted.transaction) : '',
    ],
  ];
}

function saves({ saves: found }: Results): string {
  const rows = found.map(({ what, who, documents, times: all, median }) => [
    SAVES[what],
    NAMES[who],
    figure(documents),
    figure(median),
    figure(Math.min(...all)),
    figure(Math.max(...all)),
  ]);
  return table(2, ['one write at a time', 'of', 'documents', 'ms', 'min', 'max'], rows);
}

function held({ held: found }: Results): string {
  if (!found) return '';
  const { writers, seconds, before, during, failures, writes } = found;
  const counts = (tally: Record<string, number>) =>
    Object.entries(tally)
      .map(([kind, count]) => `${kind}: ${figure(count)}`)
      .join(', ') || 'none';
  return table(
    1,
    [`${writers} writers held for ${seconds} s`, 'pages in a second', 'readers that failed', 'answers to writers'],
    [
      ['before and after', figure(before), '', ''],
      ['meanwhile', figure(during), counts(failures), counts(writes)],
    ],
  );
}

function bars(judgements: readonly Judgement[]): string {
  const rows = judgements.map(({ what, is, limit, unit, value, verdict, reach }) => [
    what,
    `${is === 'at least' ? '≥' : '≤'} ${figure(limit)} ${unit}`,
    figure(value),
    verdict,
    figure(reach),
  ]);
  return table(1, ['bar', 'limit', 'now', '', 'of what it must be'], rows);
}
