/** A credential that is invalid, expired or revoked gives no more than none, and is told so wherever one is looked at. */
import { type Application, startApplication } from '../support/application';
import { conditionText, editor, uids } from '../support/fixtures';
import { claimsOf, forgedToken } from '../support/jwt';
import { adminToken, adminUser, apiToken, customToken } from '../support/token';

const { CONDITION } = uids;
const CANARY = 'canary in a draft';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
  await editor(app.strapi).create(CONDITION, { data: conditionText('draft', { name: CANARY }) });
});
afterAll(() => app.stop());

const secretOf = (name: string) => process.env[name] as string;
const bearer = (token: string) => `Bearer ${token}`;

/** What the API answers to this header, over every road that looks at credentials, and over those that look at none. */
async function answersTo(authorization: string) {
  const get = (url: string) => app.get(url).set('Authorization', authorization);
  const query = '{ conditions(status: DRAFT, pagination: { limit: 100 }) { name } }';
  const answers = {
    list: await get('/api/conditions'),
    draft: await get('/api/conditions?status=draft'),
    write: await app
      .post('/api/conditions')
      .set('Authorization', authorization)
      .send({ data: { name: 'By whom?' } }),
    graphql: await app.graphql('{ conditions { name } }').set('Authorization', authorization),
    graphqlDraft: await app.graphql(query).set('Authorization', authorization),
    graphqlByAddress: await get(`/graphql?query=${encodeURIComponent('{ conditions { name } }')}`),
    search: await get('/api/search?q=canary'),
    structuredData: await get('/api/conditions/draft/structured-data'),
  };
  for (const [road, { text }] of Object.entries(answers))
    expect({ road, shown: text.includes(CANARY) }).toEqual({ road, shown: false });
  return answers;
}

interface Refusal {
  error?: { details: { code: string } };
  /** GraphQL has an envelope of its own. */
  errors?: { extensions: { error: { details: { code: string } } } }[];
}

const codeIn = ({ error, errors }: Refusal) => (errors?.[0]?.extensions.error ?? error)?.details.code;

async function expectRefused(authorization: string): Promise<void> {
  const count = await app.strapi.db.query(CONDITION).count();
  const { search, structuredData, ...looked } = await answersTo(authorization);
  for (const [road, { status, body }] of Object.entries(looked))
    expect({ road, status, code: codeIn(body) }).toEqual({ road, status: 401, code: 'unauthorized' });
  expect([search.status, structuredData.status]).toEqual([200, 404]); // as without any
  expect(await app.strapi.db.query(CONDITION).count()).toBe(count);
}

describe('an API token', () => {
  const tokens = () => app.strapi.db.query('admin::api-token');
  const newest = async () => (await tokens().findMany({ orderBy: { id: 'desc' }, limit: 1 }))[0] as { id: number };

  test('that nobody made is refused', async () => {
    const token = await apiToken(app.strapi);
    for (const wrong of ['nope', `${token}x`, token.slice(1), token.toUpperCase(), token.replace(/./g, '0')])
      await expectRefused(bearer(wrong));
  });

  test.each(['full-access', 'read-only'] as const)('that is over is refused, %s', async (type) => {
    const token = await apiToken(app.strapi, type);
    await tokens().update({ where: { id: (await newest()).id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    await expectRefused(bearer(token));
  });

  test('that was revoked or made anew is refused', async () => {
    const admin = await adminToken(app);
    const as = (request: ReturnType<Application['get']>) => request.auth(admin, { type: 'bearer' });
    const revoked = await apiToken(app.strapi);
    await as(app.delete(`/admin/api-tokens/${(await newest()).id}`)).expect(200);
    await expectRefused(bearer(revoked));
    const old = await apiToken(app.strapi);
    const { body } = await as(app.post(`/admin/api-tokens/${(await newest()).id}/regenerate`)).expect(201);
    await expectRefused(bearer(old));
    await app.get('/api/conditions?status=draft').auth(body.data.accessKey, { type: 'bearer' }).expect(200);
  });

  test('whose rights were taken away has them no longer', async () => {
    const token = await customToken(app.strapi, [`${CONDITION}.create`]);
    const create = () => app.post('/api/conditions').auth(token, { type: 'bearer' }).send({ data: {} });
    await create().expect(201);
    await app.strapi.service('admin::api-token').update((await newest()).id, { type: 'custom', permissions: [] });
    await create().expect(403);
  });

  test('opens nothing in the admin panel', async () => {
    for (const url of ['/admin/users', '/admin/users/me', '/content-manager/init', '/translation/coverage'])
      await app
        .get(url)
        .auth(await apiToken(app.strapi), { type: 'bearer' })
        .expect(401);
  });
});

test.each(['Basic YTpi', 'Bearer', 'Bearer ', 'Bearer a b', 'Token x', 'null'])(
  'an Authorization of another kind, %j, is none: it reads what everybody reads',
  async (authorization) => {
    const { list, draft, write, graphql, graphqlDraft } = await answersTo(authorization);
    expect([list.status, draft.status, write.status, graphql.status]).toEqual([200, 403, 403, 200]);
    expect(graphqlDraft.body.errors[0].extensions.error.details.code).toBe('drafts-not-public');
  },
);

describe('a token of a user of the API', () => {
  const USER = 'plugin::users-permissions.user';
  const jwt = () => app.strapi.plugin('users-permissions').service('jwt');
  let id: number;
  beforeAll(async () => {
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    const user = await app.strapi.plugin('users-permissions').service('user').add({
      username: 'ann',
      email: 'ann@example.org',
      password: 'Passw0rd',
      provider: 'local',
      confirmed: true,
      role: role.id,
    });
    id = user.id;
  });

  test.each<[string, (user: number) => string]>([
    ['without a signature', (user) => forgedToken({ id: user }, { algorithm: 'none' })],
    ['without a signature, written otherwise', (user) => forgedToken({ id: user }, { algorithm: 'nOnE' })],
    ['signed with another secret', (user) => forgedToken({ id: user }, { secret: 'another-secret-of-16' })],
    ['signed with nothing', (user) => forgedToken({ id: user })],
    [
      'signed with the secret of the panel',
      (user) => forgedToken({ id: user }, { secret: secretOf('ADMIN_JWT_SECRET') }),
    ],
    [
      'of another algorithm',
      (user) => forgedToken({ id: user }, { secret: secretOf('JWT_SECRET'), algorithm: 'HS512' }),
    ],
    ['that is over', (user) => forgedToken({ id: user }, { secret: secretOf('JWT_SECRET'), seconds: -1 })],
    ['of nobody', () => forgedToken({ id: 4711 }, { secret: secretOf('JWT_SECRET') })],
    ['of no id', () => forgedToken({}, { secret: secretOf('JWT_SECRET') })],
    ['of a list of ids', (user) => forgedToken({ id: { $gt: user - 1 } }, { secret: secretOf('JWT_SECRET') })],
  ])('%s is refused', async (_, forge) => expectRefused(bearer(forge(id))));

  test('that is good gives nothing that everybody has not', async () => {
    const answers = await answersTo(bearer(await jwt().issue({ id })));
    expect([answers.list.status, answers.draft.status, answers.write.status]).toEqual([403, 403, 403]);
  });

  test.each<[string, object]>([
    ['their password changes', { password: 'An0therPassw0rd' }],
    ['they are blocked', { blocked: true }],
  ])('dies when %s', async (_, change) => {
    await app.strapi.db.query(USER).update({ where: { id }, data: { blocked: false } });
    const token = forgedToken({ id, iat: Math.floor(Date.now() / 1000) - 5 }, { secret: secretOf('JWT_SECRET') });
    await app.strapi.plugin('users-permissions').service('user').edit(id, change);
    await expectRefused(bearer(token));
  });

  test('cannot be got: nobody signs in, and no secret leads to one', async () => {
    const credentials = {
      identifier: 'ann',
      email: 'ann@example.org',
      password: 'Passw0rd',
      code: 'x',
      passwordConfirmation: 'x',
    };
    for (const road of [
      'local',
      'local/register',
      'forgot-password',
      'reset-password',
      'send-email-confirmation',
      'refresh',
    ])
      expect([403, 404]).toContain((await app.post(`/api/auth/${road}`).send(credentials)).status);
    for (const road of ['email-confirmation?confirmation=x', 'google/callback', 'github/callback'])
      expect([403, 404]).toContain((await app.get(`/api/auth/${road}`)).status);
  });
});

describe('a session in the admin panel', () => {
  const PASSWORD = 'An0ther-passw0rd';

  /** Signs somebody in, and tells of each of their tokens whether it is good for anything. */
  async function signedIn(role = 'strapi-editor') {
    const user = await adminUser(app, role);
    const { body, headers } = await app
      .post('/admin/login')
      .send({ ...user, rememberMe: true })
      .expect(200);
    const cookies = (headers['set-cookie'] as unknown as string[]).map((cookie) => cookie.split(';')[0]).join('; ');
    const token: string = body.data.token;
    const as = (request: ReturnType<Application['get']>) => request.auth(token, { type: 'bearer' });
    return {
      ...user,
      id: body.data.user.id as number,
      token,
      as,
      opens: async () => ({
        panel: (await as(app.get('/admin/users/me'))).status,
        content: (await as(app.get('/content-manager/init'))).status,
        desk: (await as(app.get('/translation/coverage'))).status,
        renewal: (await app.post('/admin/access-token').set('Cookie', cookies)).status,
      }),
    };
  }
  const OPEN = { panel: 200, content: 200, desk: 200, renewal: 200 };
  const CLOSED = { panel: 401, content: 401, desk: 401, renewal: 401 };

  const byAdministrator = async (id: number, change: object) =>
    app
      .put(`/admin/users/${id}`)
      .auth(await adminToken(app), { type: 'bearer' })
      .send(change)
      .expect(200);

  test('ends when its person changes their password, in every browser', async () => {
    const here = await signedIn();
    const { body } = await app.post('/admin/login').send({ email: here.email, password: here.password });
    await here.as(app.put('/admin/users/me')).send({ currentPassword: here.password, password: PASSWORD }).expect(200);
    expect(await here.opens()).toEqual(CLOSED);
    await app.get('/admin/users/me').auth(body.data.token, { type: 'bearer' }).expect(401);
    await app.post('/admin/login').send({ email: here.email, password: here.password }).expect(400);
    await app.post('/admin/login').send({ email: here.email, password: PASSWORD }).expect(200);
  });

  test('ends when an administrator sets the password', async () => {
    const person = await signedIn();
    expect(await person.opens()).toEqual(OPEN);
    await byAdministrator(person.id, { password: PASSWORD });
    expect(await person.opens()).toEqual(CLOSED);
  });

  test('ends when the password is set on the command line', async () => {
    const person = await signedIn();
    await app.strapi.service('admin::user').resetPasswordByEmail(person.email, PASSWORD);
    expect(await person.opens()).toEqual(CLOSED);
  });

  test('ends when the password is forgotten and set anew; the secret for that is good once', async () => {
    const person = await signedIn();
    const resetPasswordToken = 'f'.repeat(40);
    const expiry = { resetPasswordToken, resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000) };
    await app.strapi.db.query('admin::user').update({ where: { id: person.id }, data: expiry });
    const reset = () => app.post('/admin/reset-password').send({ resetPasswordToken, password: PASSWORD });
    const { body } = await reset().expect(200);
    expect(await person.opens()).toEqual(CLOSED);
    await app.get('/admin/users/me').auth(body.data.token, { type: 'bearer' }).expect(200);
    await reset().expect(400);
  });

  test('ends for good when its person is switched off', async () => {
    const person = await signedIn();
    await byAdministrator(person.id, { isActive: false });
    expect(await person.opens()).toEqual(CLOSED);
    await app.post('/admin/login').send({ email: person.email, password: person.password }).expect(400);
    await byAdministrator(person.id, { isActive: true });
    expect(await person.opens()).toEqual(CLOSED);
  });

  test('ends when many are switched off at once', async () => {
    const person = await signedIn();
    await app.strapi.db.query('admin::user').updateMany({ where: { id: person.id }, data: { isActive: false } });
    await app.strapi.db.query('admin::user').updateMany({ where: { id: person.id }, data: { isActive: true } });
    expect(await person.opens()).toEqual(CLOSED);
  });

  test('ends with its person, and by signing out', async () => {
    const gone = await signedIn();
    await app
      .delete(`/admin/users/${gone.id}`)
      .auth(await adminToken(app), { type: 'bearer' })
      .expect(200);
    expect(await gone.opens()).toEqual(CLOSED);
    const out = await signedIn();
    await out.as(app.post('/admin/logout')).send({}).expect(200);
    expect(await out.opens()).toEqual(CLOSED);
  });

  test('goes on when only a name changes, and has the rights of today', async () => {
    const person = await signedIn('strapi-super-admin');
    await byAdministrator(person.id, { firstname: 'Grace' });
    expect((await person.opens()).panel).toBe(200);
    await person.as(app.get('/admin/users')).expect(200);
    const { id } = await app.strapi.service('admin::role').findOne({ code: 'strapi-author' });
    await byAdministrator(person.id, { roles: [id] });
    await person.as(app.get('/admin/users')).expect(403);
  });

  test.each<[string, (claims: object, token: string) => string]>([
    ['without a signature', (claims) => forgedToken(claims, { algorithm: 'none' })],
    ['signed with another secret', (claims) => forgedToken(claims, { secret: 'another-secret-of-16' })],
    ['signed with the secret of the API', (claims) => forgedToken(claims, { secret: secretOf('JWT_SECRET') })],
    [
      'of another algorithm',
      (claims) => forgedToken(claims, { secret: secretOf('ADMIN_JWT_SECRET'), algorithm: 'HS384' }),
    ],
    ['that is over', (claims) => forgedToken(claims, { secret: secretOf('ADMIN_JWT_SECRET'), seconds: -1 })],
    [
      'of another kind',
      (claims) => forgedToken({ ...claims, type: 'refresh' }, { secret: secretOf('ADMIN_JWT_SECRET') }),
    ],
    ['of no session', (claims) => forgedToken({ ...claims, sessionId: 'x' }, { secret: secretOf('ADMIN_JWT_SECRET') })],
    ['cut short', (_, token) => token.slice(0, -2)],
  ])('%s is refused', async (_, forge) => {
    const token = await adminToken(app);
    const { exp: _exp, ...claims } = claimsOf(token);
    const forged = forge(claims, token);
    for (const url of ['/admin/users/me', '/content-manager/init', '/translation/coverage', '/upload/files'])
      await app.get(url).auth(forged, { type: 'bearer' }).expect(401);
  });

  test('reads and writes nothing through the API', async () => expectRefused(bearer(await adminToken(app))));
});

test('mail goes out for administrators alone', async () => {
  const mail = { to: 'victim@example.org', subject: 'Hello', text: 'Hello', attachments: [{ path: '/etc/hostname' }] };
  for (const role of ['translator-fr', 'strapi-author', 'strapi-editor'])
    await app
      .post('/email/')
      .auth(await adminToken(app, role), { type: 'bearer' })
      .send(mail)
      .expect(403);
  await app.post('/email/').send(mail).expect(401);
});
