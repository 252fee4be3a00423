/** Drafts, and any hint of them, stay away from everybody but full-access tokens, however they are asked for. */
import { type Application, startApplication } from '../support/application';
import { conditionText, editor, treatmentText, uids } from '../support/fixtures';
import { apiToken, customToken } from '../support/token';

const { CONDITION, TREATMENT } = uids;
const CANARY = 'canary in a draft';

let app: Application;
let draft: string;
let live: string;
let hidden: string;
beforeAll(async () => {
  app = await startApplication();
  const edit = editor(app.strapi);
  hidden = (
    await edit.create(TREATMENT, { locale: 'en', data: treatmentText('draft-drug', { name: CANARY, summary: CANARY }) })
  ).documentId;
  draft = (await edit.create(CONDITION, { locale: 'en', data: conditionText('draft', { name: CANARY }) })).documentId;
  live = (
    await edit.create(CONDITION, {
      locale: 'en',
      data: { ...conditionText('live'), evidenceLevel: 'limited', treatments: [hidden] },
    })
  ).documentId;
  await edit.publish(CONDITION, { documentId: live, locale: 'en' });
  await edit.update(CONDITION, { documentId: live, locale: 'en', data: { name: CANARY, summary: CANARY } });
});
afterAll(() => app.stop());

const WAYS = ['status', 'publicationFilter', 'hasPublishedVersion', 'publicationState'].flatMap((name) =>
  ['draft', 'DRAFT', 'Draft', 'garbage', 'modified', 'never-published', 'preview', 'true', 'false', ''].flatMap(
    (value) => [
      `${name}=${value}`,
      `${name}[]=${value}`,
      `${name}[0]=published&${name}[1]=${value}`,
      `${name}=published&${name}=${value}`,
      `${name}[$eq]=${value}`,
      `${name.toUpperCase()}=${value}`,
      `%73${name.slice(1)}=${value}`,
      `${name}%00=${value}`,
      `+${name}=${value}`,
    ],
  ),
);

/** Read before the rest of the query, and after. */
const addresses = () => [
  '/api/conditions',
  `/api/conditions/${live}`,
  `/api/conditions/${draft}`,
  '/api/treatments',
  '/api/approvals',
  '/api/search?q=canary',
  `/api/conditions/${live}/structured-data`,
  `/api/conditions/${live}/image.png`,
  '/api/sitemap.xml?base=https://clinic.example',
  `/api/body-map.svg?condition=${live}`,
];

test('asking for drafts is refused at every address that has entries, however it is written', async () => {
  const wrong: string[] = [];
  for (const url of addresses())
    for (const way of WAYS) {
      const asked = `${url}${url.includes('?') ? '&' : '?'}${way}`;
      const { status, text } = await app.get(asked).buffer(true);
      if (![400, 403].includes(status) || text.includes(CANARY)) wrong.push(`${asked}: ${status}`);
    }
  expect(wrong).toEqual([]);
}, 300_000);

async function servedConditions(): Promise<string[]> {
  const { body } = await app.get('/api/conditions?fields=slug&pagination[limit]=100').expect(200);
  return body.data.map(({ documentId }: { documentId: string }) => documentId);
}

test.each([
  'populate[treatments][status]=draft',
  'populate[treatments][publicationFilter]=modified',
  'populate[treatments][filters][publishedAt][$null]=true',
  'filters[publishedAt][$null]=true',
  'filters[$or][0][publishedAt][$null]=true',
  'filters[$not][publishedAt][$notNull]=true',
  'filters[treatments][publishedAt][$null]=true',
  'filters[treatments][name][$contains]=canary',
  `filters[treatments][documentId]=%s`,
  'filters[localizations][name][$contains]=canary',
  'filters[name][$contains]=canary',
  'filters[status]=draft',
  'sort=publishedAt:asc&pagination[limit]=100',
  '_q=canary',
  'locale=*',
  'locale[]=en&locale[]=fr',
])('no draft comes out of ?%s', async (query) => {
  const { status, body } = await app.get(`/api/conditions?${query.replace('%s', hidden)}`);
  expect([200, 400]).toContain(status);
  expect(JSON.stringify(body)).not.toContain(CANARY);
  const found = (body.data ?? []).map(({ documentId }: { documentId: string }) => documentId);
  expect(found).not.toContain(draft);
  // Where nothing served can match; a condition without a treatment has none that was published.
  if (/canary|documentId|^filters.*(?<!treatments\]\[)publishedAt\]\[\$n/.test(query)) expect(found).toEqual([]);
  expect(await servedConditions()).toEqual(expect.arrayContaining(found));
});

test('no draft comes out of nested fields of GraphQL', async () => {
  for (const argument of ['status: DRAFT', 'publicationFilter: MODIFIED', 'hasPublishedVersion: false']) {
    for (const query of [
      `{ conditions { treatments(${argument}) { name } } }`,
      `{ conditions { treatments_connection(${argument}) { nodes { name } } } }`,
      `{ treatments { conditions(${argument}) { treatments(${argument}) { name } } } }`,
      `query ($n: Boolean = true) { condition(documentId: "${live}") { treatments(${argument}) @include(if: $n) { name } } }`,
      `{ condition(documentId: "${live}") { ...F } } fragment F on Condition { treatments(${argument}) { name } }`,
    ]) {
      const { text, body } = await app.graphql(query);
      expect(text).not.toContain(CANARY);
      expect(['drafts-not-public', 'invalid-parameter']).toContain(body.errors?.[0].extensions.error.details.code);
    }
  }
  const { text } = await app.graphql(
    `{ condition(documentId: "${live}") { name treatments { name } treatments_connection { nodes { name } pageInfo { total } } } }`,
  );
  expect(text).not.toContain(CANARY);
});

test('variables ask no better', async () => {
  const query = 'query ($status: PublicationStatus) { conditions(status: $status) { name } }';
  for (const status of ['DRAFT', 'draft', ['DRAFT'], { eq: 'DRAFT' }]) {
    const { text, body } = await app.graphql(query, { status });
    expect(text).not.toContain(CANARY);
    expect(body.errors).toHaveLength(1);
  }
});

test('what is only a draft answers like what is not there, at every address', async () => {
  const answers = async (id: string) => [
    await app.get(`/api/conditions/${id}`),
    await app.get(`/api/conditions/${id}/structured-data`),
    await app.get(`/api/conditions/${id}/image.png`),
    await app.get(`/api/body-map.svg?condition=${id}`).buffer(true),
    await app.graphql(`{ condition(documentId: "${id}") { name } }`),
    await app.get(`/api/conditions?filters[documentId]=${id}`),
    await app.get(`/api/treatments?filters[conditions][documentId]=${id}`),
  ];
  const unknown = 'a'.repeat(draft.length);
  const told = (all: Awaited<ReturnType<typeof answers>>) => all.map(({ status, text }) => ({ status, text }));
  const [hiddenOnes, unknownOnes] = [told(await answers(draft)), told(await answers(unknown))];
  expect(hiddenOnes.map(({ status, text }) => ({ status, text: text.replaceAll(draft, unknown) }))).toEqual(
    unknownOnes,
  );
  const slug = await app.get('/api/conditions/draft');
  const none = await app.get('/api/conditions/zzzzz');
  expect(slug.text.replace('"draft\\"', '"zzzzz\\"').replace('draft', 'zzzzz')).toBe(
    none.text.replace('draft', 'zzzzz'),
  );
});

test('a published entry shows no target that is a draft, wherever it is shown', async () => {
  for (const url of [
    `/api/conditions/${live}`,
    `/api/conditions/${live}?populate=*`,
    `/api/conditions/${live}?populate[treatments][populate]=*`,
    `/api/conditions/${live}/structured-data`,
    '/api/search?q=canary',
    '/api/sitemap.xml?base=https://clinic.example',
  ]) {
    const { status, text } = await app.get(url).buffer(true);
    expect([url, status]).toEqual([url, 200]);
    for (const trace of [CANARY, hidden, 'draft-drug']) expect(text).not.toContain(trace);
  }
});

describe('a token that may write but not see drafts', () => {
  test('gets no draft that what it writes leads to', async () => {
    const token = await customToken(app.strapi, [`${CONDITION}.update`, `${CONDITION}.create`, `${TREATMENT}.find`]);
    for (const populate of [
      'populate=treatments',
      'populate[treatments][fields]=name',
      'populate=*',
      'populate[0]=treatments',
    ]) {
      const written = await app
        .put(`/api/conditions/${live}?${populate}`)
        .auth(token, { type: 'bearer' })
        .send({ data: {} })
        .expect(403);
      expect(written.body.error.details.code).toBe('drafts-not-public');
      expect(written.text).not.toContain(hidden);
    }
    const published = await app
      .put(`/api/conditions/${live}?populate=treatments&status=published`)
      .auth(token, { type: 'bearer' })
      .send({ data: { name: 'Live again', summary: 'Again.' } })
      .expect(200);
    expect(published.text).not.toContain(CANARY);
  });

  test('asks for drafts no better than anybody', async () => {
    for (const type of ['read-only', 'custom'] as const) {
      const token =
        type === 'custom'
          ? await customToken(app.strapi, [`${CONDITION}.find`, `${CONDITION}.findOne`])
          : await apiToken(app.strapi, type);
      for (const url of [`/api/conditions?status=draft`, `/api/conditions/${draft}?status=draft`])
        await app.get(url).auth(token, { type: 'bearer' }).expect(403);
      const { body } = await app.graphql('{ conditions(status: DRAFT) { name } }').auth(token, { type: 'bearer' });
      expect(body.errors[0].extensions.error.details.code).toBe('drafts-not-public');
    }
  });
});

describe('who an entry is', () => {
  const SENT = [
    { id: 1 },
    { documentId: 'another' },
    { createdBy: 1 },
    { updatedBy: 1 },
    { createdAt: '2001-01-01T00:00:00.000Z' },
    { updatedAt: '2001-01-01T00:00:00.000Z' },
    { publishedAt: '2001-01-01T00:00:00.000Z' },
    { locale: 'fr' },
    { localizations: [1] },
    { status: 'published' },
  ];

  test.each(SENT.map((sent) => [Object.keys(sent)[0], sent]))('is not for a body to say: %s', async (_, sent) => {
    const token = await apiToken(app.strapi);
    const before = await rows();
    for (const act of [app.put(`/api/conditions/${draft}?locale=en`), app.post('/api/conditions')]) {
      const { status, body } = await act.auth(token, { type: 'bearer' }).send({ data: { summary: 'Sent.', ...sent } });
      expect([200, 201, 400]).toContain(status);
      if (status === 400) continue;
      const made = await app.strapi.db.query(CONDITION).findMany({ where: { documentId: body.data.documentId } });
      expect(made).toHaveLength(1);
      expect(made[0]).toMatchObject({ locale: 'en', publishedAt: null });
      expect(new Date(made[0].createdAt).getFullYear()).toBeGreaterThan(2020);
      if (act.method === 'PUT') expect(body.data.documentId).toBe(draft);
      else await editor(app.strapi).remove(CONDITION, { documentId: body.data.documentId });
    }
    expect(await rows()).toEqual(before);
  });

  const rows = async () =>
    (await app.strapi.db.query(CONDITION).findMany({ orderBy: 'id' })).map(
      ({ id, documentId, locale, publishedAt }: Record<string, unknown>) => [id, documentId, locale, publishedAt],
    );

  test.each(['xx', '*', 'FR', 'en-XA', 'fr,es', '', ' fr', 'fr%00', '[]=fr', '[0]=fr&locale[1]=es', '=fr&locale=es'])(
    'is in a known language: nothing is written to ?locale=%s',
    async (locale) => {
      const token = await apiToken(app.strapi);
      const before = await rows();
      const query = locale.includes('=') ? `locale${locale}` : `locale=${locale}`;
      for (const act of [
        app.put(`/api/conditions/${live}?${query}`).send({ data: { name: 'X' } }),
        app.post(`/api/conditions?${query}`).send({ data: { name: 'X' } }),
        app.delete(`/api/conditions/${live}?${query}`),
      ])
        expect([400, 403]).toContain((await act.auth(token, { type: 'bearer' })).status);
      expect(await rows()).toEqual(before);
    },
  );
});
