import '../../support/gateOn';
import { createDatabase, dropDatabase, query, urlOf } from '../../support/postgres';
import { runCommand } from '../../support/process';

let database: string;
beforeAll(async () => {
  database = await createDatabase('seeded');
});
afterAll(() => dropDatabase(database));

/** Runs `npm run report`, without what npm does before. */
async function report(environment: Record<string, string> = {}, ...words: string[]) {
  const command = runCommand('report', { DATABASE_URL: urlOf(database), ...environment }, ...words);
  const { code } = await command.exited;
  return { code, output: command.output() };
}

test('what ships has no blocker: the report ends with 0, and warns of the sample in the place of a reviewer', async () => {
  const { code, output } = await report();
  expect(output).toMatch(/^0 blockers and \d+ warnings in what is published\.$/m);
  expect(output).toContain('warning: reviewedBy: The reviewer is a sample');
  expect(code).toBe(0);
});

test('a blocker in what is published ends it with 1, for a person and as JSON', async () => {
  await query(
    database,
    `update conditions set summary = 'A guaranteed cure.' where slug = 'frey-syndrome' and published_at is not null`,
  );
  const { code, output } = await report({}, '--json');
  expect(code).toBe(1);
  const { blockers, entries } = JSON.parse(output.slice(output.indexOf('{')));
  expect(blockers).toBe(1);
  expect(entries).toContainEqual(
    expect.objectContaining({
      uid: 'api::condition.condition',
      locale: 'en',
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'no-promised-result', path: 'summary' })]),
    }),
  );
});

test.each([
  [
    'a rule that there is not',
    { PUBLISH_RULES: 'has-sauce=off' },
    'PUBLISH_RULES names has-sauce; there are the rules',
  ],
  ['a region that there is not', { PUBLISH_REGIONS: 'US,XX' }, 'PUBLISH_REGIONS names "XX", which is no region'],
  ['an option that there is not', {}, 'Usage: npm run report'],
])('%s is refused in a sentence', async (what, environment, sentence) => {
  const { code, output } = await report(environment, ...(what.startsWith('an option') ? ['--yaml'] : []));
  expect(code).toBe(1);
  expect(output).toContain(sentence);
});
