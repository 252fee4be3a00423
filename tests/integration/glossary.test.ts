import type { UID } from '@strapi/strapi';
import type { GlossaryTerm } from '../../src/translation/checks';
import { glossaryFor } from '../../src/translation/glossary';
import { type Application, startApplication } from '../support/application';
import { editor } from '../support/fixtures';
import { adminToken, apiToken } from '../support/token';

const GLOSSARY_ENTRY = 'api::glossary-entry.glossary-entry' satisfies UID.ContentType;
const SHIPPED = 59;

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const count = (where = {}) => app.strapi.db.query(GLOSSARY_ENTRY).count({ where });

/** Of a shipped entry. */
async function documentIdOf(term: string): Promise<string> {
  const found = await app.strapi.db.query(GLOSSARY_ENTRY).findOne({ where: { term } });
  return found.documentId;
}

test('the shipped glossary is there', async () => {
  expect(await count()).toBe(SHIPPED);
});

describe('what is not public', () => {
  /** In no text of the content, so that a hit can only be the glossary's. */
  const WORD = 'zzyzxism';

  beforeAll(async () => {
    await editor(app.strapi).create(GLOSSARY_ENTRY, { data: { term: WORD, note: WORD } });
  });

  test.each(['nobody', 'a full-access token'])('has no address in REST, for %s', async (who) => {
    const token = await apiToken(app.strapi);
    const documentId = await documentIdOf(WORD);
    for (const url of ['/api/glossary-entries', `/api/glossary-entries/${documentId}`, '/api/glossary-entry']) {
      const request = app.get(url);
      const { body } = await (who === 'nobody' ? request : request.auth(token, { type: 'bearer' })).expect(404);
      expect(body).toMatchObject({ data: null, error: { details: { code: 'not-found' } } });
    }
    const write = app.post('/api/glossary-entries').send({ data: { term: 'new' } });
    expect([404, 405]).toContain((await (who === 'nobody' ? write : write.auth(token, { type: 'bearer' }))).status);
    expect(await count({ term: 'new' })).toBe(0);
  });

  test('is not in GraphQL, not even as a type', async () => {
    for (const query of ['{ glossaryEntries { term } }', '{ glossaryEntries_connection { nodes { term } } }']) {
      const { body } = await app.graphql(query).expect(400);
      expect(body.errors[0].extensions.error.details.code).toBe('invalid-parameter');
    }
    const { body } = await app.graphql('{ __schema { types { name } } }');
    const names = body.data.__schema.types.map(({ name }: { name: string }) => name);
    expect(names).toContain('Condition');
    expect(names.filter((name: string) => /glossary/i.test(name))).toEqual([]);
  });

  test('is not found by search, nor listed in the sitemap or the documentation', async () => {
    const hits = async (word: string) => (await app.get(`/api/search?q=${word}`).expect(200)).body.data;
    expect(await hits('hyperhidrosis')).not.toEqual([]);
    expect(await hits(WORD)).toEqual([]);
    const sitemap = await app.get('/api/sitemap.xml?base=https://clinic.example').expect(200);
    const description = await app.get('/api/openapi.json').expect(200);
    expect(sitemap.text).toMatch(/hyperhidrosis/);
    expect(description.text).toMatch(/injection-sites/);
    for (const { text } of [sitemap, description]) expect(text).not.toMatch(/glossary|zzyzxism/i);
  });
});

describe('saving in the admin panel', () => {
  const ES = { locale: 'es', term: 'ictus' };
  let token: string;
  beforeAll(async () => {
    token = await adminToken(app);
  });

  const save = (data: object, documentId = '') => {
    const url = `/content-manager/collection-types/${GLOSSARY_ENTRY}`;
    const request = documentId ? app.put(`${url}/${documentId}`) : app.post(url);
    return request.auth(token, { type: 'bearer' }).send(data);
  };

  test('takes a whole entry', async () => {
    const translations = [ES, { locale: 'fr', term: 'AVC', alsoAccepted: 'attaque' }];
    const { body } = await save({ term: 'apoplexy', variants: 'apoplexies', translations, note: 'Old.' }).expect(201);
    expect(body.data).toMatchObject({ term: 'apoplexy', variants: 'apoplexies', translations, note: 'Old.' });
  });

  test.each([
    ['an unknown language', { term: 'wrong', translations: [ES, { locale: 'it', term: 'ictus' }] }, '1.locale'],
    ['a language that is none', { term: 'wrong', translations: [{ locale: 'all of them', term: 'x' }] }, '0.locale'],
    ['no language', { term: 'wrong', translations: [{ term: 'ictus' }] }, '0.locale'],
    ['a language twice', { term: 'wrong', translations: [ES, { ...ES, term: 'apoplejía' }] }, '1.locale'],
    ['a blank translation', { term: 'wrong', translations: [{ locale: 'es', term: ' ' }] }, '0.term'],
    ['an empty translation', { term: 'wrong', translations: [{ locale: 'es', term: '' }] }, '0.term'],
    ['a blank term', { term: '  ', translations: [ES] }, undefined],
    ['an empty term', { term: '', translations: [ES] }, undefined],
    ['no term', { translations: [ES] }, undefined],
    ['the term of another entry', { term: 'stroke' }, undefined],
  ])('refuses %s, names the field and stores nothing', async (_mistake, data, inTranslations) => {
    const before = await count();
    const { body } = await save(data).expect(400);
    expect(body.error.details.code).toBe('invalid-body');
    const paths = body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));
    expect(paths).toEqual([inTranslations ? `translations.${inTranslations}` : 'term']);
    expect(await count()).toBe(before);
  });

  test('refuses a change that makes an entry wrong, and leaves it as it was', async () => {
    const documentId = await documentIdOf('stroke');
    const before = await glossaryFor(app.strapi, 'fr');
    await save({ translations: [ES, ES] }, documentId).expect(400);
    await save({ term: ' ' }, documentId).expect(400);
    expect(await glossaryFor(app.strapi, 'fr')).toEqual(before);
  });

  test('sees a language twice also where an update names one of them by its component alone', async () => {
    const edit = editor(app.strapi);
    const { documentId } = await edit.create(GLOSSARY_ENTRY, { data: { term: 'seizure', translations: [ES] } });
    const { translations } = await edit.find(GLOSSARY_ENTRY, { documentId, populate: ['translations'] });
    const [{ id }] = translations as [{ id: number }];
    const twice = {
      translations: [
        { id, term: 'crisis' },
        { locale: 'es', term: 'ataque' },
      ],
    };
    await expect(edit.update(GLOSSARY_ENTRY, { documentId, data: twice })).rejects.toMatchObject({
      details: { code: 'invalid-body', errors: [{ path: ['translations', '1', 'locale'] }] },
    });
    expect(await edit.find(GLOSSARY_ENTRY, { documentId, populate: ['translations'] })).toMatchObject({
      translations: [ES],
    });
  });
});

describe('the glossary of a language', () => {
  const of = (terms: GlossaryTerm[], term: string) => terms.find((one) => one.term === term);

  test('gives every form of the source, and the accepted words with the preferred one first', async () => {
    expect(of(await glossaryFor(app.strapi, 'fr'), 'stroke')).toEqual({
      term: 'stroke',
      variants: ['strokes'],
      accepted: ['accident vasculaire cérébral', 'AVC'],
      note: null,
    });
    expect(of(await glossaryFor(app.strapi, 'de'), 'temporomandibular disorder')).toEqual({
      term: 'temporomandibular disorder',
      variants: ['temporomandibular disorders', 'TMD', 'TMDs', 'TMJ disorder', 'TMJ disorders'],
      accepted: ['kraniomandibuläre Dysfunktion', 'CMD'],
      note: expect.stringContaining('ATM abbreviates the joint'),
    });
  });

  test('leaves out what has no word in the language', async () => {
    await editor(app.strapi).create(GLOSSARY_ENTRY, {
      data: { term: 'only Spanish', translations: [{ locale: 'es', term: 'solo' }] },
    });
    expect(of(await glossaryFor(app.strapi, 'es'), 'only Spanish')).toMatchObject({ accepted: ['solo'] });
    expect(of(await glossaryFor(app.strapi, 'fr'), 'only Spanish')).toBeUndefined();
    expect(await glossaryFor(app.strapi, 'en')).toEqual([]);
  });

  test('reads lines however they were typed', async () => {
    const data = {
      term: 'lines',
      variants: '\r\n one \r\n\r\n two',
      translations: [{ locale: 'es', term: 'líneas', alsoAccepted: 'líneas\nrenglones\n' }],
    };
    await editor(app.strapi).create(GLOSSARY_ENTRY, { data });
    expect(of(await glossaryFor(app.strapi, 'es'), 'lines')).toEqual({
      term: 'lines',
      variants: ['one', 'two'],
      accepted: ['líneas', 'renglones'],
      note: null,
    });
  });

  test('falls back to the broader language, entry by entry', async () => {
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr-CA', name: 'French (Canada)' });
    expect(await glossaryFor(app.strapi, 'fr-CA')).toEqual(await glossaryFor(app.strapi, 'fr'));
    await editor(app.strapi).create(GLOSSARY_ENTRY, {
      data: {
        term: 'weekend',
        translations: [
          { locale: 'fr', term: 'week-end' },
          { locale: 'fr-CA', term: 'fin de semaine' },
        ],
      },
    });
    expect(of(await glossaryFor(app.strapi, 'fr-CA'), 'weekend')).toMatchObject({ accepted: ['fin de semaine'] });
    expect(of(await glossaryFor(app.strapi, 'fr'), 'weekend')).toMatchObject({ accepted: ['week-end'] });
  });
});
