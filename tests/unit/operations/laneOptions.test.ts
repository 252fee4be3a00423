import { laneOptions } from '../../../src/operations/lanes/lanes';

test.each([4, 5, 6, 7, 8, 9, 10, 11, 13, 20, 50, 200])(
  'of %d connections every kind of work has one, and no more are promised than there are',
  (connections) => {
    const { page, costly, search, graphql, write, panel, 'sign-in': signIn } = laneOptions(connections, 1);
    for (const { concurrency } of [page, costly, search, graphql, write, panel, signIn])
      expect(concurrency).toBeGreaterThanOrEqual(1);
    const reading = page.concurrency + costly.concurrency + search.concurrency + graphql.concurrency;
    expect(reading).toBe(connections);
    expect(page.concurrency).toBeGreaterThanOrEqual(search.concurrency);
    expect(write.concurrency + panel.concurrency + signIn.concurrency).toBeLessThan(connections);
  },
);
