/** Filters of GraphQL by the names of the contract (contract §3 and §4): what they find, what they cost, what they refuse. */
import { whenIdle } from '../../../database/connection';
import { LIMITED } from '../../../src/delivery/graphql';
import { BUDGET } from '../../../src/delivery/query';
import { type Application, startApplication } from '../../support/application';
import { query } from '../../support/postgres';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
  // Of what ships nobody has reviewed anything: one text is.
  await query(app.database, `update conditions set last_reviewed = '2026-11-01' where slug = 'chronic-migraine'`);
});
afterAll(() => app.stop());

/** Sends a query and counts the transactions that read content for it. */
async function ask(query: string, variables?: Record<string, unknown>) {
  await whenIdle(app.strapi);
  let readings = 0;
  const count = ({ sql }: { sql: string }) => {
    if (sql.includes('served.chain')) readings += 1;
  };
  app.strapi.db.connection.on('query', count);
  const { status, body } = await app.graphql(query, variables);
  app.strapi.db.connection.off('query', count);
  return { status, body, readings, details: body.errors?.[0].extensions.error.details };
}

const ids = (entries: { documentId: string }[]) => entries.map(({ documentId }) => documentId);

async function found(field: string, filters: string, variables?: Record<string, unknown>): Promise<string[]> {
  const declared = Object.keys(variables ?? {}).length > 0 ? 'query ($filters: ConditionFiltersInput)' : '';
  const { body } = await ask(
    `${declared} { ${field}(filters: ${filters}, sort: "documentId") { documentId } }`,
    variables,
  );
  expect(body.errors).toBeUndefined();
  return ids(body.data[field]);
}

const inRest = async (path: string) => ids((await app.get(`/api/${path}&sort=documentId`).expect(200)).body.data);

test.each([
  ['conditions', '{ evidence: { level: { eq: strong } } }', 'conditions?filters[evidence][level]=strong'],
  [
    'conditions',
    '{ evidence: { level: { notIn: [strong, moderate] }, note: { containsi: "small" } } }',
    'conditions?filters[evidence][level][$notIn]=strong&filters[evidence][level][$notIn]=moderate&filters[evidence][note][$containsi]=small',
  ],
  [
    'conditions',
    '{ evidence: { level: { not: { eq: limited } } } }',
    'conditions?filters[evidence][level][$not][$eq]=limited',
  ],
  [
    'conditions',
    '{ review: { lastReviewed: { gte: "2026-01-01" }, reviewedBy: { name: { notNull: true } } } }',
    'conditions?filters[review][lastReviewed][$gte]=2026-01-01&filters[review][reviewedBy][name][$notNull]=true',
  ],
  [
    'treatments',
    '{ image: { alternativeText: { notNull: true }, width: { gt: 10 }, url: { endsWith: ".svg" } } }',
    'treatments?filters[image][alternativeText][$notNull]=true&filters[image][width][$gt]=10&filters[image][url][$endsWith]=.svg',
  ],
  [
    'injectionSites',
    '{ conditions: { evidence: { level: { eq: strong } } } }',
    'injection-sites?filters[conditions][evidence][level]=strong',
  ],
  [
    'conditions',
    '{ or: [{ evidence: { level: { eq: strong } } }, { not: { review: { lastReviewed: { null: true } } } }] }',
    'conditions?filters[$or][0][evidence][level]=strong&filters[$or][1][$not][review][lastReviewed][$null]=true',
  ],
  ['approvals', '{ status: { eq: approved } }', 'approvals?filters[status]=approved'],
  [
    'approvals',
    '{ status: { in: [off_label, not_approved] }, condition: { evidence: { level: { ne: strong } } } }',
    'approvals?filters[status][$in]=off_label&filters[status][$in]=not_approved&filters[condition][evidence][level][$ne]=strong',
  ],
])('%s by %s are those of REST', async (field, filters, path) => {
  const all = ids((await app.graphql(`{ ${field}(pagination: { limit: 100 }) { documentId } }`)).body.data[field]);
  const some = await found(field, filters);
  expect(some).toEqual(await inRest(path));
  expect(some.length).toBeGreaterThan(0);
  if (!filters.includes('image') && !filters.includes('gte')) expect(some.length).toBeLessThan(all.length);
});

test('names of attributes stand beside those of the contract, and both count', async () => {
  const strong = await found('conditions', '{ evidenceLevel: { eq: "strong" } }');
  expect(await found('conditions', '{ evidence: { level: { eq: strong } } }')).toEqual(strong);
  expect(await found('conditions', '{ evidence: { level: { eq: strong } }, evidenceLevel: { ne: "strong" } }')).toEqual(
    [],
  );
});

test('they come as variables, and as nothing', async () => {
  const strong = await found('conditions', '{ evidence: { level: { eq: strong } } }');
  const filters = { evidence: { level: { eq: 'strong' } }, review: { lastReviewed: { gte: '2026-01-01' } } };
  expect(await found('conditions', '$filters', { filters })).toEqual(strong);
  const all = await inRest('conditions?fields=documentId');
  expect(await found('conditions', '{ evidence: null, review: {}, image: null }')).toEqual(all);
});

test('they narrow totals, and the lists within entries', async () => {
  const strong = await found('conditions', '{ evidence: { level: { eq: strong } } }');
  const { body } = await app.graphql(`{
    conditions_connection(filters: { evidence: { level: { eq: strong } } }) { pageInfo { total } }
    treatments { conditions(filters: { evidence: { level: { eq: strong } } }, sort: "documentId") { documentId } }
  }`);
  expect(body.data.conditions_connection.pageInfo.total).toBe(strong.length);
  expect(ids(body.data.treatments[0].conditions)).toEqual(strong);
});

describe('refused before anything is read', () => {
  const groups = (count: number) =>
    `{ or: [${Array.from({ length: count }, () => '{ evidence: { level: { eq: strong } } }').join(', ')}] }`;
  const overBudget = (name: keyof typeof BUDGET) => ({ code: 'query-too-expensive', what: BUDGET[name].what });

  test.each<[string, string, object]>([
    [
      'a value that the enumeration does not have',
      '{ evidence: { level: { eq: banana } } }',
      { code: 'invalid-parameter' },
    ],
    [
      'an operator for words on one of a few',
      '{ evidence: { level: { contains: "s" } } }',
      { code: 'invalid-parameter' },
    ],
    ['a member that is worked out', '{ review: { overdue: { eq: true } } }', { code: 'invalid-parameter' }],
    ['where a file is stored', '{ image: { hash: { notNull: true } } }', { code: 'invalid-parameter' }],
    ['who stores a file', '{ image: { provider: { eq: "local" } } }', { code: 'invalid-parameter' }],
    ['a key of a part', '{ faqs: { key: { notNull: true } } }', { code: 'invalid-parameter' }],
    ['who wrote an entry', '{ createdBy: { email: { notNull: true } } }', { code: 'invalid-parameter' }],
    ['other languages of a document', '{ localizations: { name: { notNull: true } } }', { code: 'invalid-parameter' }],
    ['a date that there is not', '{ review: { lastReviewed: { eq: "2026-02-31" } } }', { code: 'invalid-parameter' }],
    ['more conditions than a question may have', groups(BUDGET.clauses.limit + 1), overBudget('clauses')],
    [
      'more relations one behind the other than a question may have',
      '{ treatments: { injectionSites: { review: { reviewedBy: { name: { notNull: true } } } } } }',
      overBudget('hops'),
    ],
    [
      'more relations than a question may have',
      '{ treatments: { name: { notNull: true } }, sources: { year: { gt: 1 } }, review: { reviewedBy: { name: { notNull: true } } }, image: { url: { notNull: true } } }',
      overBudget('joins'),
    ],
  ])('%s', async (_what, filters, details) => {
    const answer = await ask(`{ conditions(filters: ${filters}) { name } }`);
    expect(answer.details).toMatchObject(details);
    expect({ status: answer.status, data: answer.body.data, readings: answer.readings }).toMatchObject({
      status: 400,
      readings: 0,
    });
  });

  test('an operation is priced by them as by the names of attributes', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const lists = (filter: string) =>
      `{ conditions { ${names.map((name) => `${name}: injectionSites(filters: { conditions: { name: { notNull: true } }, ${filter} }) { name }`).join(' ')} } }`;
    const byContract = await ask(lists('review: { reviewedBy: { name: { notNull: true } } }'));
    const byAttribute = await ask(lists('reviewedBy: { name: { notNull: true } }'));
    expect(byContract.details).toMatchObject({ code: 'query-too-expensive', what: LIMITED.cost });
    expect(byContract.details).toEqual(byAttribute.details);
    expect(byContract.readings).toBe(0);
  });
});
