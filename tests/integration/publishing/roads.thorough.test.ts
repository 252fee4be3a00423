import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { editor, uids } from '../../support/fixtures';
import { type Publishable, publishable } from '../../support/publishable';
import { adminToken, apiToken } from '../../support/token';

const { CONDITION, TREATMENT } = uids;
const PROMISE = 'Guaranteed cure, 100 % risk-free!';
const MANAGER = `/content-manager/collection-types/${CONDITION}`;

let app: Application;
let edit: ReturnType<typeof editor>;
let admin: string;
let token: string;
let whole: Publishable;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  admin = await adminToken(app);
  token = await apiToken(app.strapi);
});
afterAll(() => app.stop());

beforeEach(async () => {
  whole = await publishable(app.strapi);
  await edit.publish(CONDITION, { documentId: whole.condition, locale: 'en' });
  await edit.update(CONDITION, { documentId: whole.condition, locale: 'en', data: { summary: PROMISE } });
});

const versions = () =>
  app.strapi.db.query(CONDITION).findMany({ where: { publishedAt: { $notNull: true }, summary: PROMISE } });

/** Every way over HTTP by which something could come before the public. */
const ROADS: [string, () => { method: 'post' | 'put' | 'delete'; url: string; token: string; body?: object }][] = [
  [
    'the admin panel: publish',
    () => ({
      method: 'post',
      url: `${MANAGER}/${whole.condition}/actions/publish`,
      token: admin,
      body: { locale: 'en' },
    }),
  ],
  [
    'the admin panel: publish with the form',
    () => ({
      method: 'post',
      url: `${MANAGER}/${whole.condition}/actions/publish?locale=en`,
      token: admin,
      body: { summary: PROMISE },
    }),
  ],
  [
    'the admin panel: bulk publish',
    () => ({
      method: 'post',
      url: `${MANAGER}/actions/bulkPublish`,
      token: admin,
      body: { documentIds: [whole.condition], locale: 'en' },
    }),
  ],
  [
    'the admin panel: bulk publish of several languages',
    () => ({
      method: 'post',
      url: `${MANAGER}/actions/bulkPublish`,
      token: admin,
      body: { documentIds: [whole.condition], locale: ['en', 'fr'] },
    }),
  ],
  [
    'the admin panel: a new entry, published at once',
    () => ({
      method: 'post',
      url: `${MANAGER}/actions/publish?locale=en`,
      token: admin,
      body: { name: 'New', slug: `new-${whole.condition}`, summary: PROMISE },
    }),
  ],
  [
    'our own panel',
    () => ({
      method: 'post',
      url: `/publishing/entries/${CONDITION}/${whole.condition}/publish`,
      token: admin,
      body: { locales: ['en'] },
    }),
  ],
  [
    'the admin panel: unpublishing what it stands on',
    () => ({
      method: 'post',
      url: `/content-manager/collection-types/${TREATMENT}/${whole.treatment}/actions/unpublish`,
      token: admin,
      body: { locale: 'en' },
    }),
  ],
  [
    'the admin panel: bulk unpublishing what it stands on',
    () => ({
      method: 'post',
      url: `/content-manager/collection-types/${TREATMENT}/actions/bulkUnpublish`,
      token: admin,
      body: { documentIds: [whole.treatment], locale: 'en' },
    }),
  ],
  [
    'the admin panel: deleting what it stands on',
    () => ({
      method: 'delete',
      url: `/content-manager/collection-types/${TREATMENT}/${whole.treatment}?locale=en`,
      token: admin,
    }),
  ],
  [
    'the admin panel: bulk deleting what it stands on',
    () => ({
      method: 'post',
      url: `/content-manager/collection-types/${TREATMENT}/actions/bulkDelete`,
      token: admin,
      body: { documentIds: [whole.treatment], locale: 'en' },
    }),
  ],
  [
    'REST: update, which publishes',
    () => ({
      method: 'put',
      url: `/api/conditions/${whole.condition}?locale=en&status=published`,
      token,
      body: { data: { summary: PROMISE } },
    }),
  ],
  [
    'REST: create, which publishes',
    () => ({
      method: 'post',
      url: '/api/conditions?locale=en&status=published',
      token,
      body: {
        data: {
          name: 'New',
          slug: `rest-${whole.condition}`,
          summary: PROMISE,
          overview: [],
          symptoms: [],
          howTreatmentHelps: [],
          limitations: [],
          evidenceLevel: 'limited',
        },
      },
    }),
  ],
  ['REST: deleting what it stands on', () => ({ method: 'delete', url: `/api/treatments/${whole.treatment}`, token })],
];

test.each(ROADS)('nothing comes before the public by %s', async (_, request) => {
  const before = await app.strapi.db.connection('publishing.record').count();
  const { method, url, token: bearer, body } = request();
  const answer = await app.send(method, url).set('Authorization', `Bearer ${bearer}`).send(body);
  expect([answer.status, answer.body.error?.details?.code]).toEqual([400, 'publish-refused']);
  const { findings } = answer.body.error.details;
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings)
    expect(finding).toEqual(
      expect.objectContaining({
        rule: expect.any(String),
        severity: 'blocker',
        path: expect.any(String),
        locale: 'en',
        message: expect.any(String),
        reason: expect.any(String),
      }),
    );
  expect(await versions()).toEqual([]);
  expect(await app.strapi.db.connection('publishing.record').count()).toEqual(before);
});

test('a copy is a draft, whatever it is a copy of', async () => {
  const answer = await app
    .post(`${MANAGER}/clone/${whole.condition}?locale=en`)
    .set('Authorization', `Bearer ${admin}`)
    .send({ slug: `copy-${whole.condition}` });
  expect(answer.status).toBeLessThan(300);
  expect(await versions()).toEqual([]);
});
