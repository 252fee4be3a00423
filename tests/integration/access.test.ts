import { type Application, startApplication } from '../support/application';
import { conditionText, editor } from '../support/fixtures';
import { apiToken } from '../support/token';

const TYPES = ['conditions', 'treatments', 'injection-sites', 'guides', 'approvals', 'sources', 'clinicians'];

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

describe('the public', () => {
  test.each(TYPES)('reads %s and writes none', async (type) => {
    const { body } = await app.get(`/api/${type}`).expect(200);
    const [{ documentId }] = body.data;
    await app.get(`/api/${type}/${documentId}`).expect(200);
    for (const send of [
      app.post(`/api/${type}`),
      app.put(`/api/${type}/${documentId}`),
      app.delete(`/api/${type}/${documentId}`),
    ]) {
      const refused = await send.send({ data: {} }).expect(403);
      expect(refused.body).toMatchObject({ data: null, error: { details: { code: 'forbidden' } } });
    }
  });

  test('cannot register, sign in as a user of the API, or upload', async () => {
    const credentials = {
      username: 'mallory',
      email: 'mallory@example.org',
      identifier: 'mallory',
      password: 'Secret123!',
    };
    for (const url of ['/api/auth/local/register', '/api/auth/local', '/api/auth/forgot-password', '/api/upload']) {
      expect([400, 403, 404]).toContain((await app.post(url).send(credentials)).status);
    }
    expect(await app.strapi.db.query('plugin::users-permissions.user').count()).toBe(0);
  });

  test('gets no users, roles, workflows or mutations from GraphQL', async () => {
    for (const query of ['{ usersPermissionsUsers { username } }', '{ me { id } }', '{ uploadFiles { url } }']) {
      expect((await app.graphql(query).expect(400)).body.errors[0].extensions.error.details.code).toBe(
        'invalid-parameter',
      );
    }
    const mutation = await app.graphql('mutation { createCondition(data: { name: "x" }) { name } }');
    expect(mutation.body.errors[0].extensions.error.details.code).toBe('method-not-allowed');
    const { body } = await app.graphql('{ __schema { mutationType { name } queryType { fields { name } } } }');
    expect(body.data.__schema.mutationType).toBeNull();
    expect(body.data.__schema.queryType.fields).toHaveLength(TYPES.length * 3 + 1); // search
  });

  test('gets the same access back at the next start, whatever was changed meanwhile', async () => {
    const role = await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    await permissions.create({ data: { action: 'api::condition.condition.create', role: role.id } });
    const { grantPublicReading } = jest.requireActual<typeof import('../../src/delivery/access')>(
      '../../dist/src/delivery/access',
    );
    await grantPublicReading(app.strapi);
    const actions = await permissions.findMany({ where: { role: role.id } });
    expect(
      actions.map(({ action }: { action: string }) => action).filter((action: string) => !/\.find(One)?$/.test(action)),
    ).toEqual([]);
    expect(actions).toHaveLength(TYPES.length * 2);
  });
});

describe('writing through the API', () => {
  test('makes a draft, and publishes only when asked to', async () => {
    const token = await apiToken(app.strapi);
    const data = { ...conditionText('by-api'), evidenceLevel: 'limited' };
    const created = await app.post('/api/conditions').auth(token, { type: 'bearer' }).send({ data }).expect(201);
    const { documentId } = created.body.data;
    await app.get(`/api/conditions/${documentId}`).expect(404);
    await app
      .put(`/api/conditions/${documentId}`)
      .auth(token, { type: 'bearer' })
      .send({ data: { name: 'Still a draft' } })
      .expect(200);
    await app.get(`/api/conditions/${documentId}`).expect(404);
    await app
      .put(`/api/conditions/${documentId}?status=published`)
      .auth(token, { type: 'bearer' })
      .send({ data: {} })
      .expect(200);
    expect((await app.get(`/api/conditions/${documentId}`).expect(200)).body.data.name).toBe('Still a draft');
  });

  test('names every wrong field', async () => {
    const token = await apiToken(app.strapi);
    const send = (data: object) =>
      app.post('/api/conditions?status=published').auth(token, { type: 'bearer' }).send({ data }).expect(400);
    const wrong = await send({ ...conditionText('wrong'), evidenceLevel: 'certain', summary: 'x'.repeat(301) });
    expect(wrong.body.error.details.code).toBe('invalid-body');
    const paths = wrong.body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['evidenceLevel', 'summary']));
    const unknown = await send({ ...conditionText('wrong'), evidenceLevel: 'limited', colour: 'red' });
    expect(unknown.body.error.details).toMatchObject({ code: 'invalid-body', key: 'colour' });
    expect((await send(undefined as unknown as object)).body.error.details.code).toBe('invalid-body');
  });
});

describe('limits', () => {
  test('a page of REST or GraphQL holds at most 100 entries, a default one 25', async () => {
    const sources = await app.get('/api/sources').expect(200);
    expect(sources.body.meta.pagination).toMatchObject({ pageSize: 25 });
    const edit = editor(app.strapi);
    for (let n = 0; n < 60; n += 1) {
      await edit.create('api::source.source', {
        data: { title: `Source ${n}`, publisher: 'Publisher', url: 'https://example.org' },
      });
    }
    expect((await app.get('/api/sources?pagination[pageSize]=100')).body.data).toHaveLength(100);
    await app.get('/api/sources?pagination[pageSize]=101').expect(400);
    await app.get('/api/sources?pagination[limit]=-1').expect(400);
    expect(
      (await app.graphql('{ sources(pagination: { limit: -1 }) { title } }')).body.data.sources.length,
    ).toBeLessThanOrEqual(100);
    expect(
      (await app.graphql('{ sources(pagination: { pageSize: 1000000 }) { title } }')).body.data.sources,
    ).toHaveLength(100);
  });

  test('GraphQL refuses deep queries, many aliases and long documents before running them', async () => {
    const deep = `{ conditions ${'{ treatments { conditions '.repeat(6)}{ name }${' } }'.repeat(6)} }`;
    const aliases = `{ ${Array.from({ length: 100 }, (_, n) => `a${n}: conditions { name }`).join(' ')} }`;
    const long = `{ conditions { ${'name '.repeat(2000)} } }`;
    for (const query of [deep, aliases, long]) {
      const { body } = await app.graphql(query);
      expect(body.errors[0].extensions.error.details.code).toBe('invalid-parameter');
      expect(body.data ?? null).toBeNull();
    }
  });

  test.each([
    ['foo=1', 'foo'],
    ['filters[nope]=1', 'nope'],
    ['fields[0]=nope', 'nope'],
    ['sort=nope', 'nope'],
    ['populate[createdBy]=true', 'createdBy'],
    ['filters[createdBy][email][$contains]=a', 'createdBy'],
    ['filters[updatedBy][resetPasswordToken][$startsWith]=a', 'updatedBy'],
    ['sort=createdBy.password', 'password'],
  ])('REST refuses ?%s and names it', async (query, key) => {
    const { body } = await app.get(`/api/conditions?${query}`).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-parameter', key });
  });
});
