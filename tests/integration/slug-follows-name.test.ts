import { type Application, startApplication } from '../support/application';
import { conditionText, editor, uids } from '../support/fixtures';
import { adminToken, apiToken } from '../support/token';

const { CONDITION } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

const named = (name: string, more: object = {}) => {
  const { slug: _slug, ...text } = conditionText('any', { name, evidenceLevel: 'limited', ...more });
  return text;
};
const make = async (name: string, locale = 'en') => edit.create(CONDITION, { locale, data: named(name) });
const rename = async (documentId: string, data: object, locale = 'en') =>
  (await edit.update(CONDITION, { documentId, locale, data })).slug;

test('an entry that comes without a slug gets one of its name, over REST, too', async () => {
  expect((await make('Cold hands')).slug).toBe('cold-hands');
  const { status, body } = await app
    .post('/api/conditions?status=draft')
    .set('Authorization', `Bearer ${await apiToken(app.strapi)}`)
    .send({ data: { name: 'Warm hands', summary: 'About them.' } });
  expect([status, body.data.slug]).toEqual([201, 'warm-hands']);
});

test('until it is published, the slug follows the name, in each language by itself', async () => {
  const { documentId } = await make('Shaking hands');
  await edit.update(CONDITION, { documentId, locale: 'fr', data: named('Mains tremblantes') });
  expect(await rename(documentId, { name: 'Trembling hands' })).toBe('trembling-hands');
  expect(await rename(documentId, { name: 'Tremblement' }, 'fr')).toBe('tremblement');
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  expect(await rename(documentId, { name: 'Tremor' })).toBe('trembling-hands');
  expect(await rename(documentId, { name: 'Tremblement des mains' }, 'fr')).toBe('tremblement-des-mains');
});

test('an address that visitors have seen stays when the page is taken off', async () => {
  const { documentId } = await make('Seen once');
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  await edit.unpublish(CONDITION, { documentId, locale: 'en' });
  expect(await rename(documentId, { name: 'Seen never again' })).toBe('seen-once');
});

test('an address that somebody wrote stays; emptied, it follows again', async () => {
  const { documentId } = await make('Written by hand');
  expect(await rename(documentId, { slug: 'my-own' })).toBe('my-own');
  expect(await rename(documentId, { name: 'Another name', slug: 'my-own' })).toBe('my-own');
  expect(await rename(documentId, { name: 'A third name', slug: '' })).toBe('a-third-name');
});

test('the address that a new entry got of its type follows once it has a name', async () => {
  const old = await edit.create(CONDITION, { locale: 'en', data: { ...named('Elbow'), slug: 'condition-1' } });
  expect(old.slug).toBe('condition-1');
  expect(await rename(old.documentId, { name: 'Elbow', slug: 'condition-1' })).toBe('elbow');
});

test('equal names get numbers, and keep them when they are saved again', async () => {
  const one = await make('Twin');
  const other = await make('Twin');
  expect([one.slug, other.slug]).toEqual(['twin', 'twin-1']);
  expect(await rename(other.documentId, { name: 'Twin', summary: 'Saved again.', slug: 'twin-1' })).toBe('twin-1');
  expect(await rename(other.documentId, { name: 'Triplet', slug: 'twin-1' })).toBe('triplet');
});

test('many that are made at once all get one', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => make('At once')));
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(6);
});

test.each([
  ['Гипергидроз', /^gipergidroz$/],
  ['Ημικρανία', /^[a-z]+$/],
  ['Straße & Größe', /^strasse-and-groesse$/],
  ['多汗症', /^condition-[0-9a-f]{8}$/],
  ['!!! … ???', /^condition-[0-9a-f]{8}$/],
  ['x'.repeat(120), /^x{114}$/],
  [`${'word '.repeat(23)}end`, /^(word-){22}word$/],
])('a name like %s gives an address that can be opened', async (name, slug) => {
  const made = await make(name);
  expect(made.slug).toMatch(slug);
  await edit.publish(CONDITION, { documentId: made.documentId, locale: 'en' });
  expect((await app.get(`/api/conditions/${made.slug}`)).status).toBe(200);
});

test('the edit view is told what the slug will be, and whether it follows', async () => {
  const token = await adminToken(app);
  const ask = async (query: string, by = token) =>
    app.get(`/edit-views/slug/${CONDITION}?${query}`).set('Authorization', `Bearer ${by}`);
  const { documentId } = await make('Asked for');
  expect((await ask('locale=en&name=Asked+for')).body.data).toEqual({ slug: 'asked-for-1', follows: true });
  expect((await ask(`locale=en&documentId=${documentId}&name=Asked+for`)).body.data).toEqual({
    slug: 'asked-for',
    follows: true,
  });
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  expect((await ask(`locale=en&documentId=${documentId}&name=New`)).body.data.follows).toBe(false);
  const translator = await adminToken(app, 'translator-fr');
  expect((await ask('locale=en&name=Any', translator)).status).toBe(403);
});
