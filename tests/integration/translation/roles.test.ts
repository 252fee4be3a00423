import { type Application, startApplication } from '../../support/application';
import { deskOf } from '../../support/desk';
import { editor, paragraph, uids } from '../../support/fixtures';
import { adminToken } from '../../support/token';

const { CONDITION } = uids;
const SOURCE = 'api::source.source';

let app: Application;
let edit: ReturnType<typeof editor>;
let fr: ReturnType<typeof deskOf>;
let documentId: string;
let sourceId: string;
/** Exists in no language but English. */
let untranslated: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  fr = deskOf(app, await adminToken(app, 'translator-fr'));
  documentId = (await app.get('/api/conditions/frey-syndrome')).body.data.documentId;
  sourceId = (await app.get('/api/sources?pagination[pageSize]=1')).body.data[0].documentId;
  const copy = await edit.clone(CONDITION, { documentId, data: { slug: 'untranslated' } });
  untranslated = copy.documentId;
});
afterAll(() => app.stop());

const panel = (uid: string, id: string, rest = '') => `/content-manager/collection-types/${uid}/${id}${rest}`;

const draft = async (locale: string) =>
  app.strapi.db.query(CONDITION).findOne({ where: { documentId, locale, publishedAt: null }, populate: ['codes'] });

const xliff = (target: string, text: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="${CONDITION}/${documentId}" source-language="en" target-language="${target}" datatype="plaintext"><body><trans-unit id="${documentId}.evidenceNote"><source>x</source><target>${text}</target></trans-unit></body></file></xliff>`;

describe('a translator of French may', () => {
  test('read and write French drafts, in the panel and at the desk', async () => {
    await fr.get(panel(CONDITION, documentId, '?locale=fr')).expect(200);
    await fr
      .put(panel(CONDITION, documentId, '?locale=fr'))
      .send({ summary: 'Par le panneau.' })
      .expect(200);
    expect((await draft('fr')).summary).toBe('Par le panneau.');
    await fr.save(await fr.read(CONDITION, documentId, 'fr'), { summary: 'Par le bureau.' }).expect(200);
    expect((await draft('fr')).summary).toBe('Par le bureau.');
    await fr.get('/translation/export?locale=fr&state=all').expect(200);
    await fr
      .post('/translation/import')
      .attach('file', Buffer.from(xliff('fr', 'Note.')), 'a.xlf')
      .expect(200);
  });

  test('write the parts of components, and keep their keys', async () => {
    const { body } = await fr.get(panel(CONDITION, documentId, '?locale=fr')).expect(200);
    const [first, ...rest] = body.data.faqs;
    const faqs = [{ ...first, answer: paragraph('Autrement.') }, ...rest];
    await fr
      .put(panel(CONDITION, documentId, '?locale=fr'))
      .send({ faqs })
      .expect(200);
    const desk = await fr.read(CONDITION, documentId, 'fr');
    expect(desk.segments.filter(({ target }) => target?.text === 'Autrement.')).toHaveLength(1);
    expect(desk.progress.missing).toBe(1); // the second paragraph of the answer
  });

  test('begin French where there is none, at the desk', async () => {
    await fr.save(await fr.read(CONDITION, untranslated, 'fr'), { name: 'Nouveau nom' }).expect(200);
    const row = await app.strapi.db.query(CONDITION).findOne({ where: { documentId: untranslated, locale: 'fr' } });
    expect([row.name, row.slug, row.publishedAt]).toEqual(['Nouveau nom', 'nouveau-nom', null]);
  });
});

describe('a translator of French may not', () => {
  const refused: [string, () => Promise<{ status: number }>][] = [
    ['read Spanish in the panel', () => fr.get(panel(CONDITION, documentId, '?locale=es'))],
    ['write Spanish in the panel', () => fr.put(panel(CONDITION, documentId, '?locale=es')).send({ summary: 'X' })],
    ['write English in the panel', () => fr.put(panel(CONDITION, documentId, '?locale=en')).send({ summary: 'X' })],
    ['begin German in the panel', () => fr.put(panel(CONDITION, documentId, '?locale=de')).send({ summary: 'X' })],
    ['create entries', () => fr.post(panel(CONDITION, '', '?locale=fr')).send({ name: 'X', slug: 'x' })],
    ['publish', () => fr.post(panel(CONDITION, documentId, '/actions/publish?locale=fr')).send({})],
    ['unpublish', () => fr.post(panel(CONDITION, documentId, '/actions/unpublish?locale=fr')).send({})],
    ['delete', () => app.delete(panel(CONDITION, documentId, '?locale=fr')).auth(token(), { type: 'bearer' })],
    ['read sources', () => fr.get(panel(SOURCE, sourceId))],
    ['write sources', () => fr.put(panel(SOURCE, sourceId)).send({ title: 'X' })],
    ['see Spanish at the desk', () => fr.get(`/translation/entries/${CONDITION}/${documentId}?locale=es`)],
    ['see Spanish findings', () => fr.get(`/translation/findings/${CONDITION}/${documentId}?locale=es`)],
    [
      'write Spanish at the desk',
      () => fr.put(`/translation/entries/${CONDITION}/${documentId}?locale=es`).send({ segments: [] }),
    ],
    [
      'confirm Spanish',
      () => fr.post(`/translation/entries/${CONDITION}/${documentId}/confirm?locale=es`).send({ segments: [] }),
    ],
    ['export Spanish', () => fr.get('/translation/export?locale=es&state=all')],
    [
      'import Spanish',
      () =>
        fr
          .post('/translation/import')
          .field('dryRun', 'false')
          .attach('file', Buffer.from(xliff('es', 'Y')), 'a.xlf'),
    ],
    ['see edits of the source', () => fr.get(`/translation/edits/${CONDITION}/${documentId}`)],
    ['say what an edit of the source means', () => fr.put('/translation/edits/1').send({ kind: 'typo' })],
    ['write through REST', () => fr.put(`/api/conditions/${documentId}?locale=fr`).send({ data: { summary: 'X' } })],
    ['read drafts through REST', () => fr.get(`/api/conditions/${documentId}?locale=fr&status=draft`)],
    ['manage languages', () => fr.post('/i18n/locales').send({ code: 'it', name: 'Italian (it)' })],
    ['manage users', () => fr.get('/admin/users')],
  ];
  let session = '';
  const token = () => session;
  beforeAll(async () => {
    session = await adminToken(app, 'translator-fr');
  });

  test.each(refused)('%s', async (_, act) => {
    const before = await Promise.all(['en', 'es', 'fr', 'de'].map(draft));
    const { status } = await act();
    expect([400, 401, 403, 404]).toContain(status);
    expect(await Promise.all(['en', 'es', 'fr', 'de'].map(draft))).toEqual(before);
  });

  test('change facts, whatever is sent', async () => {
    const before = await draft('fr');
    const sent = { evidenceLevel: 'strong', codes: [], lastReviewed: '2001-01-01', summary: 'Texte.' };
    await fr
      .put(panel(CONDITION, documentId, '?locale=fr'))
      .send(sent)
      .expect(200);
    const after = await draft('fr');
    expect([after.evidenceLevel, after.codes, after.lastReviewed]).toEqual([
      before.evidenceLevel,
      before.codes,
      before.lastReviewed,
    ]);
    const valuesOf = (codes: { value: string }[]) => codes.map(({ value }) => value);
    expect(valuesOf((await draft('en')).codes)).toEqual(valuesOf(before.codes));
  });

  test('reach another language by naming it in the body: the address decides', async () => {
    const before = await Promise.all(['en', 'es', 'de'].map(draft));
    await fr.put(panel(CONDITION, documentId, '?locale=fr')).send({ summary: 'Encore.', locale: 'es' });
    expect(await Promise.all(['en', 'es', 'de'].map(draft))).toEqual(before);
  });
});

test('coverage and lists show a translator their language alone, an administrator every one', async () => {
  const { body } = await fr.get('/translation/coverage').expect(200);
  expect(body.data.locales.map(({ code }: { code: string }) => code)).toEqual(['fr']);
  const list = await fr.get('/translation/entries').expect(200);
  expect(new Set(list.body.data.results.map(({ locale }: { locale: string }) => locale))).toEqual(new Set(['fr']));
  const all = await deskOf(app, await adminToken(app))
    .get('/translation/coverage')
    .expect(200);
  expect(all.body.data.locales.map(({ code }: { code: string }) => code)).toEqual(['de', 'es', 'fr']);
});

test('without a session every address of the desk is closed', async () => {
  for (const url of ['coverage', 'entries', `entries/${CONDITION}/${documentId}?locale=fr`, 'export?locale=fr'])
    await app.get(`/translation/${url}`).expect(401);
});

test('a language that is added gets its role', async () => {
  await app.strapi.plugin('i18n').service('locales').create({ code: 'it', name: 'Italian (it)' });
  const role = await app.strapi.service('admin::role').findOne({ code: 'translator-it' });
  expect(role).toMatchObject({ name: 'Translator (it)' });
});
