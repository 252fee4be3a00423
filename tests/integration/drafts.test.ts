import { type Application, startApplication } from '../support/application';
import { conditionText, editor, treatmentText, uids } from '../support/fixtures';
import { apiToken } from '../support/token';

const { CONDITION, TREATMENT } = uids;
const SECRET = 'only a draft';

let app: Application;
let live: string;
let draft: string;
beforeAll(async () => {
  app = await startApplication();
  const edit = editor(app.strapi);
  const drug = await edit.create(TREATMENT, { locale: 'en', data: treatmentText('draft-drug', { name: SECRET }) });
  live = (
    await edit.create(CONDITION, {
      locale: 'en',
      data: { ...conditionText('live'), evidenceLevel: 'limited', treatments: [drug.documentId] },
    })
  ).documentId;
  await edit.publish(CONDITION, { documentId: live, locale: 'en' });
  await edit.update(CONDITION, { documentId: live, locale: 'en', data: { name: SECRET } });
  await edit.update(CONDITION, { documentId: live, locale: 'fr', data: conditionText('live-fr', { name: SECRET }) });
  draft = (await edit.create(CONDITION, { locale: 'en', data: conditionText('draft', { name: SECRET }) })).documentId;
});
afterAll(() => app.stop());

const asks = [
  'status=draft',
  'publicationFilter=never-published',
  'publicationFilter=modified',
  'hasPublishedVersion=false',
  'hasPublishedVersion=true',
  'status=draft&locale=fr',
];

test.each(asks)('the public is refused ?%s, for lists and single entries', async (ask) => {
  for (const url of [
    '/api/conditions',
    `/api/conditions/${live}`,
    `/api/conditions/${draft}`,
    '/api/approvals',
    '/api/sources',
  ]) {
    const { body } = await app.get(`${url}?${ask}`).expect(403);
    expect(body).toMatchObject({ data: null, error: { details: { code: 'drafts-not-public' } } });
    expect(JSON.stringify(body)).not.toContain(SECRET);
  }
});

test('a status that does not exist is a wrong parameter', async () => {
  for (const status of ['garbage', 'DRAFT', '', 'draft,published']) {
    const { body } = await app.get('/api/conditions').query({ status }).expect(400);
    expect(body.error.details.code).toBe('invalid-parameter');
  }
});

test.each(['status: DRAFT', 'hasPublishedVersion: false', 'publicationFilter: MODIFIED'])(
  'the public is refused %s in GraphQL',
  async (argument) => {
    for (const query of [
      `{ conditions(${argument}) { name } }`,
      `{ conditions_connection(${argument}) { nodes { name } } }`,
      `{ condition(documentId: "${draft}", ${argument}) { name } }`,
      `{ sources(${argument}) { title } }`,
    ]) {
      const { body } = await app.graphql(query);
      expect(body.errors[0].extensions.error.details.code).toBe('drafts-not-public');
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
  },
);

test('a draft is like nothing at all: not in lists, totals, searches or relations, and 404 by its id', async () => {
  const { body } = await app.get('/api/conditions?populate=*&pagination[pageSize]=100').expect(200);
  expect(body.meta.pagination.total).toBe(7);
  expect(JSON.stringify(body)).not.toContain(SECRET);
  expect((await app.get('/api/conditions').query({ _q: SECRET })).body.data).toEqual([]);
  const unknown = await app.get('/api/conditions/doesnotexist').expect(404);
  const hidden = await app.get(`/api/conditions/${draft}`).expect(404);
  expect(JSON.stringify(hidden.body).replace(draft, 'doesnotexist')).toBe(JSON.stringify(unknown.body));
  const graphql = await app.graphql(
    `{ condition(documentId: "${live}") { name alternates { locale } treatments { name } treatments_connection { nodes { name } } } }`,
  );
  expect(graphql.body.data.condition).toEqual({
    name: 'Name of live',
    alternates: [{ locale: 'en' }],
    treatments: [],
    treatments_connection: { nodes: [] },
  });
});

test('a full-access token may see drafts, a read-only one may not', async () => {
  const full = await app
    .get(`/api/conditions/${draft}?status=draft`)
    .auth(await apiToken(app.strapi), { type: 'bearer' })
    .expect(200);
  expect(full.body.data.name).toBe(SECRET);
  await app
    .get(`/api/conditions/${draft}?status=draft`)
    .auth(await apiToken(app.strapi, 'read-only'), { type: 'bearer' })
    .expect(403);
});

test('publishing enforces what drafts may leave open: required text and required relations', async () => {
  const edit = editor(app.strapi);
  const { documentId } = await edit.create(CONDITION, { locale: 'en', data: { name: 'Half', slug: 'half' } });
  await expect(edit.publish(CONDITION, { documentId, locale: 'en' })).rejects.toMatchObject({
    name: 'ValidationError',
  });
  const approval = await edit.create('api::approval.approval', {
    data: { region: 'US', regulatoryStatus: 'approved', authority: 'FDA' },
  });
  await expect(edit.publish('api::approval.approval', { documentId: approval.documentId })).rejects.toMatchObject({
    name: 'ValidationError',
  });
});

test('a picture leads to nothing that uses it, drafts least of all', async () => {
  const file = await app.strapi.db.query('plugin::upload.file').findOne({ where: { name: 'hyperhidrosis.svg' } });
  const data = conditionText('draft-with-picture', { name: SECRET, image: file.id });
  await editor(app.strapi).create(CONDITION, { locale: 'en', data });
  const url = '/api/conditions?filters[slug]=hyperhidrosis';
  for (const populate of ['populate[image][populate][related]=true', 'populate[0]=image.related']) {
    expect((await app.get(`${url}&${populate}`).expect(400)).body.error.details.code).toBe('invalid-parameter');
  }
  for (const populate of ['populate[image][populate]=*', 'populate[image]=*', 'populate=*']) {
    const { body } = await app.get(`${url}&${populate}`);
    expect(JSON.stringify(body)).not.toContain(SECRET);
    expect(JSON.stringify(body)).not.toContain('"related"');
  }
  const { body } = await app.graphql('{ conditions { image { related { ... on Condition { name } } } } }').expect(400);
  expect(body.errors[0].message).toContain('related');
});
