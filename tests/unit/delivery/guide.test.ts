import { LIMITED, OPERATION_LIMITS } from '../../../src/delivery/graphql';
import { GUIDE } from '../../../src/delivery/openapi/guide';
import { BUDGET } from '../../../src/delivery/query';

const rows = GUIDE.split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const stated = (of: string) => rows.filter(([, one]) => one === of).map(([, , what, limit]) => [what, limit]);

test('the documentation says every limit of a question', () => {
  expect(stated('question')).toEqual(Object.values(BUDGET).map(({ what, limit }) => [what, String(limit)]));
});

test('and every limit of a GraphQL operation', () => {
  const limits = Object.entries(OPERATION_LIMITS) as [keyof typeof OPERATION_LIMITS, number][];
  expect(new Map(stated('GraphQL operation') as [string, string][])).toEqual(
    new Map(limits.map(([name, limit]) => [LIMITED[name], String(limit)])),
  );
});
