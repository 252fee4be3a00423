import { type Application, startApplication } from '../support/application';
import { conditionText, editor, uids } from '../support/fixtures';
import { query } from '../support/postgres';
import { apiToken } from '../support/token';

const { CONDITION } = uids;
const KNOWN = ['en', 'de', 'es', 'fr'];

let app: Application;
let edit: ReturnType<typeof editor>;
let documentId: string;
let token: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  token = await apiToken(app.strapi);
  documentId = (await app.get('/api/conditions?filters[slug]=hyperhidrosis')).body.data[0].documentId;
});
afterAll(() => app.stop());

describe('reading', () => {
  test.each(['xx', 'xx-nope', '123', '*', 'it', 'it-CH', 'en_GB', ' en'])(
    'locale=%s is refused and the known ones are named',
    async (locale) => {
      for (const url of ['/api/conditions', `/api/conditions/${documentId}`, '/api/sources', '/api/approvals']) {
        const { body } = await app.get(url).query({ locale }).expect(400);
        expect(body).toMatchObject({
          data: null,
          error: { name: 'ValidationError', details: { code: 'unknown-locale', known: KNOWN } },
        });
        for (const known of KNOWN) expect(body.error.message).toContain(known);
      }
    },
  );

  test.each([
    ['en-GB', 'en-GB', ['en']],
    ['FR-ca', 'fr-CA', ['fr', 'en']],
    ['DE', 'de', ['de', 'en']],
    ['es-419', 'es-419', ['es', 'en']],
  ])('locale=%s is served by the language that it is a kind of', async (locale, requested, chain) => {
    const [served = ''] = chain;
    for (const url of ['/api/conditions', '/api/conditions/hyperhidrosis', '/api/search?q=hyperhidrosis']) {
      const asked = `${url}${url.includes('?') ? '&' : '?'}locale=`;
      const { body } = await app.get(`${asked}${locale}`).expect(200);
      const { body: plain } = await app.get(`${asked}${served}`).expect(200);
      expect(body.meta.locale).toEqual({ requested, chain });
      expect(body.data).toEqual(plain.data);
      expect(plain.meta.locale).toEqual({ requested: served, chain });
    }
    for (const url of ['/api/body-map.svg', '/api/conditions/hyperhidrosis/structured-data'])
      await app
        .get(`${url}?base=https://clinic.example&locale=${locale}`.replace('svg?base=https://clinic.example&', 'svg?'))
        .expect(200);
    const one = await app.get(`/api/conditions/hyperhidrosis?locale=${locale}&fallback=none`);
    expect({ status: one.status, chain: one.body.meta?.locale.chain }).toEqual({ status: 200, chain: [served] });
  });

  test('GraphQL is asked in a kind of a language, too', async () => {
    const query =
      'query ($locale: I18NLocaleCode) { condition(slug: "hyperhidrosis", locale: $locale) { locale name } }';
    const { body } = await app.graphql(query, { locale: 'fr-CA' });
    const { body: french } = await app.graphql(query, { locale: 'fr' });
    expect(body.data).toEqual(french.data);
    expect(body.data.condition.locale).toBe('fr');
  });

  test('a list of locales is refused', async () => {
    const { body } = await app.get('/api/conditions?locale[0]=fr&locale[1]=en').expect(400);
    expect(body.error.details.code).toBe('unknown-locale');
  });

  test('GraphQL refuses an unknown locale, written out or as a variable', async () => {
    const literal = await app.graphql('{ conditions(locale: "xx-nope") { name } }');
    const variable = await app.graphql('query Q($locale: I18NLocaleCode) { conditions(locale: $locale) { name } }', {
      locale: 'xx-nope',
    });
    for (const { body, status } of [literal, variable]) {
      expect(status).toBe(400);
      expect(body.errors[0].extensions.error.details).toMatchObject({ code: 'unknown-locale', known: KNOWN });
      expect(body.data ?? null).toBeNull();
    }
  });

  test('without a fallback, a language in which the document does not exist answers 404 for one and leaves it out of lists', async () => {
    const { body } = await app.get('/api/conditions?locale=de&fallback=none&fields[0]=slug').expect(200);
    expect(body.data.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['chronische-migraene', 'hyperhidrose']);
    const frey = (await app.get('/api/conditions?filters[slug]=frey-syndrome')).body.data[0].documentId;
    await app.get(`/api/conditions/${frey}?locale=de&fallback=none`).expect(404);
  });
});

describe('writing', () => {
  test.each(['xx', 'xx-nope', '123'])('nothing is written to %s', async (locale) => {
    const before = await query<{ count: string }>(app.database, 'select count(*) from conditions');
    const refusal = { details: { code: 'unknown-locale', known: KNOWN } };
    await expect(edit.create(CONDITION, { locale, data: conditionText('lost') })).rejects.toMatchObject(refusal);
    await expect(edit.update(CONDITION, { documentId, locale, data: conditionText('lost') })).rejects.toMatchObject(
      refusal,
    );
    await expect(edit.publish(CONDITION, { documentId, locale: ['en', locale] })).rejects.toMatchObject(refusal);
    for (const send of [app.post('/api/conditions'), app.put(`/api/conditions/${documentId}`)]) {
      const { body } = await send
        .query({ locale })
        .auth(token, { type: 'bearer' })
        .send({ data: conditionText('lost') })
        .expect(400);
      expect(body.error.details.code).toBe('unknown-locale');
    }
    expect(await query(app.database, 'select count(*) from conditions')).toEqual(before);
  });
});

describe('removing', () => {
  const locales = () => app.strapi.plugin('i18n').service('locales');

  test('a language with content cannot be deleted', async () => {
    const german = await locales().findByCode('de');
    await expect(locales().delete({ id: german.id })).rejects.toMatchObject({
      details: { code: 'locale-in-use', locale: 'de' },
    });
    expect(await locales().findByCode('de')).not.toBeNull();
    expect((await app.get('/api/conditions?locale=de&fallback=none')).body.meta.pagination.total).toBe(2);
  });

  test('a language without content can be deleted', async () => {
    const italian = await locales().create({ code: 'it', name: 'Italian (it)' });
    await app.get('/api/conditions?locale=it').expect(200);
    await locales().delete({ id: italian.id });
    await app.get('/api/conditions?locale=it').expect(400);
  });

  test('a language that lacks content cannot become the default one', async () => {
    await expect(locales().setDefaultLocale({ code: 'de' })).rejects.toMatchObject({
      details: { code: 'default-locale-incomplete' },
    });
    expect(await locales().getDefaultLocale()).toBe('en');
  });
});
