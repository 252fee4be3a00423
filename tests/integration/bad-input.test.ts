import { type Application, startApplication } from '../support/application';
import { conditionText, editor, paragraph, uids } from '../support/fixtures';
import { apiToken } from '../support/token';

const { CONDITION } = uids;

let app: Application;
let token: string;
beforeAll(async () => {
  app = await startApplication();
  token = await apiToken(app.strapi);
});
afterAll(() => app.stop());

test.each([
  '_q=%00',
  'filters[name][$eq]=%00',
  'filters[id][$eq]=abc',
  'filters[treatments][id][$eq]=abc',
  'filters[id][$eq]=99999999999999999999',
  'filters[lastReviewed][$gt]=yesterday',
  'filters[name][$nope]=1',
  'filters=abc',
  'fields[0]=__proto__',
  'sort=name:sideways',
  'sort=__proto__',
  'pagination[page]=abc',
  'pagination[page]=1&pagination[start]=0',
])('REST answers ?%s with 400 and a code', async (query) => {
  const { body } = await app.get(`/api/conditions?${query}`).expect(400);
  expect(body).toMatchObject({ data: null, error: { status: 400, details: { code: 'invalid-parameter' } } });
  expect(JSON.stringify(body)).not.toMatch(/node_modules|select |stack/i);
});

test.each([
  ['page', ['0', '-1', 'abc', '1e20', '1.5', '', '1000001'], 1, 1_000_000],
  ['pageSize', ['0', '-1', 'abc', '101', '1000', '1e2'], 1, 100],
  ['start', ['-1', 'abc', '1e20', '100000001'], 0, 100_000_000],
  ['limit', ['0', '-1', 'abc', '101', '1000'], 1, 100],
])(
  'pagination.%s=%j is refused with what is allowed, and not brought into its bounds',
  async (name, values, minimum, maximum) => {
    const parameter = `pagination.${name}`;
    for (const type of ['conditions', 'sources'])
      for (const value of values) {
        const { body } = await app.get(`/api/${type}?pagination[${name}]=${value}`).expect(400);
        expect(body.error.details).toEqual({ code: 'invalid-parameter', parameter, minimum, maximum });
        expect(body.error.message).toContain(`from ${minimum} to ${maximum}`);
      }
    for (const value of [minimum, maximum]) await app.get(`/api/conditions?pagination[${name}]=${value}`).expect(200);
  },
);

test.each(['filters[name]=x', 'sort=name', 'pagination[page]=1', 'pagination[pageSize]=5', '_q=x'])(
  'one entry is not chosen or put in order: ?%s is refused with what is allowed',
  async (query) => {
    for (const address of ['/api/conditions/nothing', '/api/sources/nothing']) {
      const { body } = await app.get(`${address}?${query}`).expect(400);
      expect(body.error.details).toMatchObject({
        code: 'invalid-parameter',
        parameter: query.split(/[[=]/)[0],
        allowed: expect.arrayContaining(['fields', 'populate']),
      });
    }
  },
);

test('a page is asked for in one way, and by what there is', async () => {
  const refusal = async (query: string) => (await app.get(`/api/conditions?${query}`).expect(400)).body.error.details;
  expect(await refusal('pagination[page]=1&pagination[limit]=5')).toEqual({
    code: 'invalid-parameter',
    parameter: 'pagination.limit',
    allowed: ['page', 'pageSize'],
  });
  expect(await refusal('pagination[size]=5')).toMatchObject({
    parameter: 'pagination.size',
    allowed: ['page', 'pageSize', 'start', 'limit', 'withCount'],
  });
  expect(await refusal('pagination[withCount]=maybe')).toMatchObject({
    parameter: 'pagination.withCount',
    allowed: ['true', 'false'],
  });
  expect(await refusal('populate[treatments][limit]=0')).toMatchObject({
    parameter: 'populate.treatments.limit',
    minimum: 1,
    maximum: 100,
  });
});

test('an id that no document can have is a wrong parameter or nothing', async () => {
  await app.get('/api/conditions/%00').expect(400);
  await app.get(`/api/conditions/${'x'.repeat(3000)}`).expect(404);
  await app.get("/api/conditions/';drop table conditions;--").expect(404);
});

test('GraphQL answers a value that nothing can match with a code', async () => {
  const { body } = await app.graphql(
    'query Q($name: String) { conditions(filters: { name: { eq: $name } }) { name } }',
    {
      name: 'a\0b',
    },
  );
  expect(body.errors[0].extensions.error.details.code).toBe('invalid-parameter');
});

test.each(['a', 'gb', 'EU1', ''])(
  'GraphQL answers region "%s", which is none, with a code, at any depth',
  async (region) => {
    for (const approvals of [
      `approvals(region: "${region}") { status }`,
      `approvals { treatment { approvals(region: "${region}") { status } } }`,
    ]) {
      const { body } = await app.graphql(`{ conditions { ${approvals} } }`);
      expect(body.errors.length).toBeGreaterThan(0);
      for (const { extensions } of body.errors)
        expect(extensions.error).toMatchObject({ status: 400, details: { code: 'invalid-parameter' } });
    }
  },
);

describe('a body with a wrong type', () => {
  const send = (data: object) => app.post('/api/conditions').auth(token, { type: 'bearer' }).send({ data }).expect(400);

  test.each([
    ['name', 5],
    ['summary', { a: 1 }],
    ['overview', 'text'],
    ['overview', [{ type: 'nonsense' }]],
    ['codes', 'x'],
    ['faqs', [{ question: 'Why?', answer: 'because' }]],
    ['alsoKnownAs', [{ nope: 1 }]],
    ['seo', []],
    ['evidenceLevel', 'certain'],
    ['lastReviewed', 'yesterday'],
    ['treatments', 'nope'],
    ['reviewedBy', 'nobody'],
    ['image', 999999],
    ['slug', 7],
    ['id', 5],
    ['documentId', 'x'],
    ['createdBy', 1],
    ['colour', 'red'],
  ])('%s=%j is refused, in a draft too', async (field, value) => {
    const { body } = await send({ ...conditionText('wrong-type'), [field]: value });
    expect(body).toMatchObject({ data: null, error: { status: 400, details: { code: 'invalid-body' } } });
  });

  test('a name that cannot be written is refused with its place and what can', async () => {
    const { body } = await send({ ...conditionText('wrong-name'), colour: 'red' });
    const { errors, key, allowed, parameter } = body.error.details;
    expect(parameter).toBe('colour');
    expect({ errors, key }).toEqual({ errors: [{ path: ['colour'], message: expect.any(String) }], key: 'colour' });
    expect(allowed).toEqual(expect.arrayContaining(['name', 'summary', 'evidenceLevel', 'treatments']));
    for (const name of ['id', 'documentId', 'locale', 'createdBy']) expect(allowed).not.toContain(name);
    const nested = (await send({ ...conditionText('wrong-name'), alsoKnownAs: [{ nope: 1 }] })).body.error.details;
    expect(nested.errors[0].path.at(-1)).toBe('nope');
    expect(nested.allowed).toContain('name');
    expect(nested.allowed).not.toContain('summary');
  });

  test('JSON that is none is refused', async () => {
    const request = app.post('/api/conditions').auth(token, { type: 'bearer' }).set('Content-Type', 'application/json');
    expect((await request.send('{"data":').expect(400)).body.error.details.code).toBe('invalid-body');
  });
});

test('a wrong token is 401, and a page that does not exist 404', async () => {
  const wrong = await app.get('/api/conditions').auth('nonsense', { type: 'bearer' }).expect(401);
  expect(wrong.body.error.details.code).toBe('unauthorized');
  expect((await app.get('/api/nothing').expect(404)).body.error.details.code).toBe('not-found');
  expect((await app.delete('/api/conditions').expect(405)).body.error.details.code).toBe('method-not-allowed');
});

test('rich text that is right is taken', async () => {
  const overview = paragraph('Right.');
  const created = await editor(app.strapi).create(CONDITION, {
    locale: 'en',
    data: conditionText('right', { overview }),
  });
  expect(created.overview).toEqual(overview);
});
