import fc from 'fast-check';
import { bodies } from './fuzz/bodies';
import { campaign, report, summary } from './fuzz/campaign';
import { cases, seed } from './fuzz/cases';
import { headers } from './fuzz/headers';
import { knownTo } from './fuzz/known';
import { lines } from './fuzz/lines';
import { type SecurityServer, startServer } from './server';
import { apiTokenIn } from './server/credentials';

const RAN = cases('FUZZ_REQUESTS', 300);
jest.setTimeout(120_000 + RAN * 1000);

let server: SecurityServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test(`${RAN} requests with strange headers, methods, lines and bodies harm nobody`, async () => {
  // Several tokens, as there are several clients: limits of one are not what is tested here.
  const tokens = await Promise.all(Array.from({ length: 10 }, () => apiTokenIn(server.database, 'full-access')));
  const any = fc.oneof(
    { weight: 4, arbitrary: headers },
    { weight: 3, arbitrary: lines },
    { weight: 4, arbitrary: bodies(await knownTo(server), tokens) },
  );
  const processes = server.processes();
  const result = await campaign(server, fc.sample(any, { seed, numRuns: RAN }));
  process.stdout.write(summary('Requests', seed, RAN, result));

  expect(report(result.causes)).toBe('');
  expect(server.processes()).toEqual(processes);
  expect((await server.ask('/api/conditions/hyperhidrosis')).status).not.toBe(0);
  expect(result.memory.after).toBeLessThanOrEqual(result.memory.before * 1.5);
  // Some of what is written must be taken, or nothing beyond the first check is tried.
  expect(result.statuses[201]).toBeGreaterThan(0);
});
