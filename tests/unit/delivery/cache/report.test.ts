/** What the log says of memory, each hour and at the end. */
import type { Core } from '@strapi/strapi';
import { endReports, reportEachHour, saidOf } from '../../../../src/delivery/cache/report';
import { Store } from '../../../../src/delivery/cache/store';

test('answers from memory are counted with those that are made', () => {
  const store = new Store(1000);
  expect(saidOf(store)).toBe(
    'Answers since the start: 0 from memory, 0 that the client had, 0 made (0 % from memory); 0 dropped since something changed; 0 kept in 0.0 MB',
  );
  Object.assign(store.counted, { hits: 60, unchanged: 30, misses: 10, dropped: 4 });
  expect(saidOf(store)).toMatch(/^Answers since the start: 60 .* 30 .* 10 made \(90 % from memory\); 4 dropped/);
});

test('it is said each hour, and once more at the end', () => {
  jest.useFakeTimers();
  const lines: string[] = [];
  const strapi = { log: { info: (line: string) => lines.push(line) } } as unknown as Core.Strapi;
  const store = new Store(1000);
  reportEachHour(strapi, store);
  jest.advanceTimersByTime(2 * 3_600_000 + 1);
  expect(lines).toHaveLength(2);
  endReports(strapi, store);
  jest.advanceTimersByTime(3_600_000);
  expect(lines).toHaveLength(3);
  endReports(strapi, store);
  expect(lines).toHaveLength(3);
});
