import fc from 'fast-check';
import { addresses } from './fuzz/addresses';
import { campaign, report, summary } from './fuzz/campaign';
import { cases, seed } from './fuzz/cases';
import { knownTo } from './fuzz/known';
import { type SecurityServer, startServer } from './server';

const RAN = cases('FUZZ_REST', 1500);
jest.setTimeout(120_000 + RAN * 200);

let server: SecurityServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test(`${RAN} questions over REST, right, nearly right and broken, harm nobody`, async () => {
  const urls = fc.sample(addresses(await knownTo(server)), { seed, numRuns: RAN });
  const processes = server.processes();
  const result = await campaign(
    server,
    urls.map((path) => ({ path })),
  );
  process.stdout.write(summary('REST', seed, RAN, result));

  expect(report(result.causes)).toBe('');
  expect(server.processes()).toEqual(processes);
  expect(result.memory.after).toBeLessThanOrEqual(result.memory.before * 1.5);
  // Questions that nothing understands would prove nothing.
  expect(result.statuses[200]).toBeGreaterThan(RAN / 10);
});
