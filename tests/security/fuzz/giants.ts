import fc from 'fast-check';
import { type Parameter, type Parameters, pick } from './texts';

/** Depth and width that cost who answers more than who asks. */

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
/** Back and forth between two types, so many steps. */
const to = (steps: number, there: string, back: string) => times(steps, (n) => (n % 2 ? back : there));

/** Each clause joins the tables of its path once more: together they multiply. */
const joins: Parameters = fc
  .tuple(
    fc.integer({ min: 2, max: 30 }),
    fc.integer({ min: 1, max: 6 }),
    pick('$and', '$or'),
    pick('$contains', '$not', '$eq'),
  )
  .map(([clauses, hops, logic, operator]) =>
    times(
      clauses,
      (n): Parameter => [
        ['filters', logic, String(n), ...to(hops, 'injectionSites', 'conditions'), 'name', operator],
        'a',
      ],
    ),
  );

/** Each level holds all that the one above it leads to, and that back again. */
const populates: Parameters = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }), pick('*', 'true', 'sources', 'conditions'))
  .map(([depth, width, last]) => [
    [['pagination', 'pageSize'], '100'] as Parameter,
    ...times(width, (n): Parameter => {
      const levels = to(depth, n % 2 ? 'treatments' : 'injectionSites', n % 3 ? 'conditions' : 'sources');
      return [[...levels.flatMap((name) => ['populate', name]), ...(last === 'true' ? [] : ['populate'])], last];
    }),
  ]);

const deep: Parameters = fc
  .tuple(
    fc.integer({ min: 10, max: 200 }),
    pick(
      ['filters', 'treatments'],
      ['populate', 'treatments'],
      ['sort', 'name'],
      ['fields', 'x'],
      ['pagination', 'page'],
      ['filters', '$not'],
      ['filters', '$and'],
      ['filters', '$or'],
    ),
  )
  .map(([depth, [root = '', name = '']]): Parameter[] => [[[root, ...times(depth, () => name), 'name'], 'x']]);

const wide: Parameters = fc.oneof(
  fc
    .tuple(fc.integer({ min: 10, max: 1000 }), pick('$and', '$or', '$not'))
    .map(([width, logic]) => times(width, (n): Parameter => [['filters', logic, String(n), 'name'], 'x'])),
  fc
    .integer({ min: 10, max: 1500 })
    .map((width) => times(width, (n): Parameter => [['filters', 'name', '$in', ''], `${n % 10}`])),
  fc.integer({ min: 10, max: 500 }).map((width) => times(width, (): Parameter => [['fields', ''], 'name'])),
  fc.integer({ min: 10, max: 500 }).map((width) => times(width, (n): Parameter => [[`x${n}`], ''])),
);

const dotted: Parameters = fc
  .tuple(fc.integer({ min: 1, max: 12 }), pick('populate', 'sort'))
  .map(([steps, name]): Parameter[] => [[[name], to(steps, 'treatments', 'conditions').join('.')]]);

export const giants: Parameters = fc.oneof(joins, populates, deep, wide, dotted);
