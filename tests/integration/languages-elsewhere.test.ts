/** Languages that another instance configures count at once here, though they are remembered between questions. */
import { type Application, startApplication } from '../support/application';
import { query } from '../support/postgres';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const requested = async (url: string) => (await app.get(url).expect(200)).body.meta.locale.requested;
const setDefault = (code: string) =>
  query(app.database, `update strapi_core_store_settings set value = $1 where key = 'plugin_i18n_default_locale'`, [
    JSON.stringify(code),
  ]);

test('a language is known once it is there, and unknown once it is gone', async () => {
  await app.get('/api/conditions?locale=pt').expect(400);
  await query(app.database, `insert into i18n_locale (document_id, code, name) values ('pt', 'pt', 'Portuguese')`);
  expect(await requested('/api/conditions?locale=pt')).toBe('pt');
  await query(app.database, `delete from i18n_locale where code = 'pt'`);
  const { body } = await app.get('/api/conditions?locale=pt').expect(400);
  expect(body.error.details).toMatchObject({ code: 'unknown-locale', known: ['en', 'de', 'es', 'fr'] });
});

test('of many who ask at once after the default locale has changed, each is answered in the new one', async () => {
  expect(await requested('/api/conditions')).toBe('en');
  await setDefault('fr');
  const urls = ['/api/conditions', '/api/treatments', '/api/conditions?sort=slug', '/api/search?q=migraine'];
  const all = await Promise.all(Array.from({ length: 12 }, (_, n) => requested(urls[n % urls.length] ?? '')));
  expect(new Set(all)).toEqual(new Set(['fr']));
  await setDefault('en');
  const ask = '{ a: conditions { locale } b: treatments { locale } c: conditions(sort: "slug") { locale } }';
  const { body } = await app.graphql(ask);
  expect(body.errors).toBeUndefined();
  for (const entries of [body.data.a, body.data.b, body.data.c])
    expect(new Set(entries.map(({ locale }: { locale: string }) => locale))).toEqual(new Set(['en']));
});
