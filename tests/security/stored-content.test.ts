/** What is stored does nothing but read: no road of writing takes a link or an attribute that could do something in a page. */
import { type Application, startApplication } from '../support/application';
import { deskOf } from '../support/desk';
import { conditionText, editor, paragraph, treatmentText, uids } from '../support/fixtures';
import { SAFE_LINKS, UNSAFE_LINKS } from '../support/links';
import { adminToken, apiToken } from '../support/token';

const { CONDITION, TREATMENT } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let token: string;
let session: string;
let documentId: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  token = await apiToken(app.strapi);
  session = await adminToken(app);
  ({ documentId } = await edit.create(CONDITION, { data: conditionText('stored') }));
});
afterAll(() => app.stop());

const link = (url: string) => [
  { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'here' }] }] },
];
const rest = (data: object) => app.put(`/api/conditions/${documentId}`).auth(token, { type: 'bearer' }).send({ data });
const panel = (data: object) =>
  app
    .put(`/content-manager/collection-types/${CONDITION}/${documentId}?locale=en`)
    .auth(session, { type: 'bearer' })
    .send(data);
const stored = () => app.strapi.db.query(CONDITION).findOne({ where: { documentId, publishedAt: null } });

test.each(UNSAFE_LINKS)('a link to %j is refused at every road of writing', async (url) => {
  const before = await stored();
  for (const { body } of [
    await rest({ overview: link(url) }).expect(400),
    await panel({ overview: link(url) }).expect(400),
  ])
    expect(body.error.details).toMatchObject({
      code: 'invalid-body',
      // A NUL is refused with the body, before anybody looks for fields in it.
      errors: [{ path: url.includes('\0') ? [] : ['overview', '0', 'children', '0', 'url'] }],
    });
  await expect(edit.update(CONDITION, { documentId, data: { overview: link(url) } })).rejects.toMatchObject({
    details: { code: 'invalid-body' },
  });
  expect(await stored()).toEqual(before);
});

// Strapi's own check of links knows no fragments.
test.each(SAFE_LINKS.filter((url) => !url.startsWith('#')))('a link to %s is stored as it is', async (url) => {
  await rest({ overview: link(url) }).expect(200);
  expect((await stored()).overview).toEqual(link(url));
});

test('a refusal names each place, in components as well', async () => {
  const bad = [{ type: 'paragraph', onload: 'alert(1)', children: [{ type: 'text', text: 'a', style: 'x' }] }];
  const { body } = await app
    .post('/api/treatments')
    .auth(token, { type: 'bearer' })
    .send({
      data: {
        ...treatmentText('bad', { whatItIs: bad }),
        safety: { boxedWarning: bad },
        faqs: [
          { question: 'Q', answer: paragraph('A') },
          { question: 'Q', answer: link('//evil.example') },
        ],
      },
    })
    .expect(400);
  expect(body.error.details.code).toBe('invalid-body');
  expect(body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.')).sort()).toEqual([
    'faqs.1.answer.0.children.0.url',
    'safety.boxedWarning.0.children.0.style',
    'safety.boxedWarning.0.onload',
    'whatItIs.0.children.0.style',
    'whatItIs.0.onload',
  ]);
  expect(await app.strapi.db.query(TREATMENT).count({ where: { slug: 'bad' } })).toBe(0);
});

test.each<[string, unknown]>([
  ['null among blocks', [null]],
  ['numbers', [1, 2]],
  ['an object', { type: 'paragraph' }],
  ['a number', 7],
  ['true', true],
  ['null among children', [{ type: 'paragraph', children: [null] }]],
  ['children that are an object', [{ type: 'paragraph', children: { length: 1 } }]],
  ['an unknown kind', [{ type: 'script', children: [] }]],
  ['a picture without a file', [{ type: 'image', children: [{ type: 'text', text: '' }] }]],
])('%s for rich text is the request’s mistake', async (_, overview) => {
  for (const answer of [await rest({ overview }).expect(400), await panel({ overview }).expect(400)])
    expect(answer.body.error.details.code).toBe('invalid-body');
});

test('cloning and publishing take no bad link either', async () => {
  await expect(
    edit.clone(CONDITION, { documentId, locale: 'en', data: { slug: 'cloned', overview: link('//evil.example') } }),
  ).rejects.toMatchObject({ details: { code: 'invalid-body' } });
  await rest({ overview: link('javascript:alert(1)') })
    .query({ status: 'published' })
    .expect(400);
  const url = `/content-manager/collection-types/${CONDITION}/${documentId}/actions/publish?locale=en`;
  await app
    .post(url)
    .auth(session, { type: 'bearer' })
    .send({ overview: link('//evil.example') })
    .expect(400);
});

test('a translation has the links of the source, and no other', async () => {
  await rest({ overview: link('https://example.org/source') }).expect(200);
  const fr = deskOf(app, await adminToken(app, 'translator-fr'));
  const desk = await fr.read(CONDITION, documentId, 'fr');
  await fr.save(desk, { 'overview.0': '<1>ici</1>' }).expect(200);
  const row = await app.strapi.db.query(CONDITION).findOne({ where: { documentId, locale: 'fr' } });
  expect(row.overview[0].children).toContainEqual(expect.objectContaining({ url: 'https://example.org/source' }));
  const again = await fr.read(CONDITION, documentId, 'fr');
  await fr.save(again, { 'overview.0': '<a href="javascript:alert(1)">ici</a>' }).expect(400);
});

test.each([
  'javascript:alert(1)',
  '//evil.example',
  'https://example.org/\u0001',
  'https://example.org/\\',
  'https://example.org/"x',
  ' https://example.org',
  'https://example.org\n',
  'data:text/html,x',
])('a source at %j is refused', async (url) => {
  const data = { title: 'Title', publisher: 'Publisher', url };
  const { body } = await app.post('/api/sources').auth(token, { type: 'bearer' }).send({ data }).expect(400);
  expect(body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: ['url'] }] });
});

test('structured data can be put into a page as it is', async () => {
  const name = 'Name </script><script>alert(1)</script><!-- \u2028';
  const { documentId: id } = await edit.create(CONDITION, {
    locale: 'en',
    data: { ...conditionText('inlined', { name, summary: name }), evidenceLevel: 'limited' },
  });
  await edit.publish(CONDITION, { documentId: id, locale: 'en' });
  const { text } = await app.get('/api/conditions/inlined/structured-data').buffer(true).expect(200);
  expect(text).not.toContain('<');
  expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(name).slice(1, -1));
});
