/** What was read before a change that concerns it is not kept after it. */
import { Recent } from '../../../src/changes/recent';

const of = (...tags: string[]) => new Set(tags);

test.each<[read: number, tags: string[], isCurrent: boolean]>([
  [15, ['conditions:fr'], false],
  [25, ['conditions:fr'], true],
  [15, ['conditions:de'], true],
  [15, ['conditions:de', 'condition:a'], false],
  // Nobody knows what of.
  [15, ['*'], false],
  [25, ['*'], true],
  // From before anything is remembered.
  [5, ['conditions:de'], false],
])('read at %s, and dependent on %j', (position, tags, isCurrent) => {
  const recent = new Recent();
  recent.begin(10);
  recent.add(20, of('conditions:fr', 'condition:a'));
  expect(recent.isCurrent(position, of(...tags))).toBe(isCurrent);
});

test('a change of anything concerns everything that was read before', () => {
  const recent = new Recent();
  recent.add(20, of('*'));
  expect(recent.isCurrent(10, of('conditions:fr'))).toBe(false);
  expect(recent.isCurrent(20, of('conditions:fr'))).toBe(true);
});

test('of so many changes that not all are remembered, what was read before the last forgotten one is not current', () => {
  const recent = new Recent();
  for (let at = 1; at <= 1500; at += 1) recent.add(at, of(`entry:${at}`));
  expect(recent.isCurrent(499, of('conditions:fr'))).toBe(false);
  expect(recent.isCurrent(500, of('conditions:fr'))).toBe(true);
});
