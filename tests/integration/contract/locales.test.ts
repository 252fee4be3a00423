/** Contract §1, sentence by sentence; random content and questions: locale-rule.test.ts. */
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, treatmentText, uids } from '../../support/fixtures';

const { CONDITION, TREATMENT } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let condition: string;
let treatment: string;

/** A condition live in English and French, treated by something that is live in English only. */
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  treatment = (await edit.create(TREATMENT, { locale: 'en', data: treatmentText('laser') })).documentId;
  await edit.publish(TREATMENT, { documentId: treatment, locale: 'en' });
  condition = (
    await edit.create(CONDITION, {
      locale: 'en',
      data: { ...conditionText('blushing'), evidenceLevel: 'limited', treatments: [treatment] },
    })
  ).documentId;
  await edit.update(CONDITION, { documentId: condition, locale: 'fr', data: conditionText('rougeurs') });
  for (const locale of ['en', 'fr']) await edit.publish(CONDITION, { documentId: condition, locale });
});
afterAll(() => app.stop());

const one = async (address: string, query = '') =>
  (await app.get(`/api/conditions/${address}?${query}`).expect(200)).body.data;
const total = async (query: string) =>
  (await app.get(`/api/conditions?${query}`).expect(200)).body.meta.pagination.total;

test('1: locale asks for a language, none means the default locale', async () => {
  expect(await one(condition, 'locale=fr')).toMatchObject({ locale: 'fr', slug: 'rougeurs' });
  expect(await one(condition)).toMatchObject({ locale: 'en', slug: 'blushing' });
});

test('2: a French condition whose treatment exists only in English shows both languages marked', async () => {
  const marked = { locale: 'fr', treatments: [{ locale: 'en', slug: 'laser' }] };
  expect(await one(condition, 'locale=fr')).toMatchObject(marked);
  expect(await one(condition, 'locale=fr&populate=treatments')).toMatchObject(marked);
  const graphql = await app.graphql(
    `{ condition(documentId: "${condition}", locale: "fr") { locale treatments { locale slug } } }`,
  );
  expect(graphql.body.data.condition).toEqual(marked);
});

test('2: text is served from the first language of the chain in which it is published, a draft does not count', async () => {
  await edit.update(CONDITION, { documentId: condition, locale: 'es', data: conditionText('rubor') });
  expect(await one(condition, 'locale=es')).toMatchObject({ locale: 'en', slug: 'blushing' });
  const { body } = await app.get(`/api/conditions/${condition}?locale=es`);
  expect(body.meta).toEqual({ locale: { requested: 'es', chain: ['es', 'en'] } });
});

test('3: fallback=none turns the chain off: left out of lists, 404 alone, gone from relations', async () => {
  expect(await total(`locale=es&fallback=none&filters[documentId]=${condition}`)).toBe(0);
  await app.get(`/api/conditions/${condition}?locale=es&fallback=none`).expect(404);
  expect(await one(condition, 'locale=fr&fallback=none')).toMatchObject({ treatments: [] });
  const graphql = await app.graphql(
    `{ condition(documentId: "${condition}", locale: "es", fallback: "none") { name }
       conditions(locale: "fr", fallback: "none", filters: { slug: { eq: "rougeurs" } }) { treatments { slug } } }`,
  );
  expect(graphql.body.data).toEqual({ condition: null, conditions: [{ treatments: [] }] });
});

test('4: filters and sort act on the served text, totals are right, nothing is listed twice', async () => {
  expect(await total('locale=fr&filters[slug]=blushing')).toBe(0);
  expect(await total('locale=fr&filters[slug]=rougeurs')).toBe(1);
  expect(await total('locale=fr&filters[treatments][slug]=laser')).toBe(1);
  const pages = await Promise.all(
    [1, 2, 3, 4].map(async (page) => {
      const query = `locale=de&sort=injectionSites.name&pagination[page]=${page}&pagination[pageSize]=2&fields=name`;
      return (await app.get(`/api/conditions?${query}`).expect(200)).body;
    }),
  );
  const listed = pages.flatMap(({ data }) => data.map(({ documentId }: { documentId: string }) => documentId));
  expect(listed).toHaveLength(pages[0].meta.pagination.total);
  expect(new Set(listed).size).toBe(listed.length);
});

test("5: facts and relations are those of the default locale's published version, in every language", async () => {
  await edit.update(CONDITION, {
    documentId: condition,
    locale: 'en',
    data: { evidenceLevel: 'strong', treatments: [] },
  });
  for (const locale of ['en', 'fr', 'es']) {
    const { evidence, treatments } = await one(condition, `locale=${locale}`);
    expect({ level: evidence.level, treatments: treatments.length }).toEqual({ level: 'limited', treatments: 1 });
  }
  await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
  for (const locale of ['en', 'fr', 'es']) {
    const { evidence, treatments } = await one(condition, `locale=${locale}`);
    expect({ level: evidence.level, treatments: treatments.length }).toEqual({ level: 'strong', treatments: 0 });
  }
});

test('6: an unknown locale is 400 and names the known ones', async () => {
  for (const path of ['/api/conditions', `/api/conditions/${condition}`]) {
    const { body } = await app.get(`${path}?locale=xx`).expect(400);
    expect(body.error.details).toEqual({ code: 'unknown-locale', locale: 'xx', known: ['en', 'de', 'es', 'fr'] });
  }
});

test('7: saving, publishing and unpublishing one language never changes what another serves', async () => {
  const before = await one(condition, 'locale=en');
  const french = { documentId: condition, locale: 'fr' };
  await edit.update(CONDITION, { ...french, data: { name: 'Rougeurs du visage' } });
  expect(await one(condition, 'locale=en')).toEqual(before);
  await edit.publish(CONDITION, french);
  expect(await one(condition, 'locale=fr')).toMatchObject({ name: 'Rougeurs du visage' });
  expect(await one(condition, 'locale=en')).toEqual(before);
  await edit.unpublish(CONDITION, french);
  // The list of languages itself is a fact of the document.
  expect(await one(condition, 'locale=en')).toEqual({ ...before, alternates: [{ locale: 'en', slug: 'blushing' }] });
  await edit.publish(CONDITION, french);
});

test('8: a document whose default locale is not published is not served in any language', async () => {
  await edit.unpublish(CONDITION, { documentId: condition, locale: 'en' });
  for (const locale of ['en', 'fr', 'es']) {
    await app.get(`/api/conditions/${condition}?locale=${locale}`).expect(404);
    expect(await total(`locale=${locale}&filters[documentId]=${condition}`)).toBe(0);
  }
  await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
});

test('the languages are listed with their own names, directions, chains and labels, as they are configured', async () => {
  const list = async () => (await app.get('/api/locales').expect(200)).body;
  const { data, meta } = await list();
  expect(meta).toEqual({});
  expect(
    data.map(({ labels: { locale: spoken, types }, ...rest }: { labels: Labels }) => [rest, spoken, types.condition]),
  ).toEqual([
    [{ locale: 'en', name: 'English', direction: 'ltr', isDefault: true, chain: ['en'] }, 'en', 'Condition'],
    [
      { locale: 'de', name: 'Deutsch', direction: 'ltr', isDefault: false, chain: ['de', 'en'] },
      'de',
      'Krankheitsbild',
    ],
    [{ locale: 'es', name: 'español', direction: 'ltr', isDefault: false, chain: ['es', 'en'] }, 'es', 'Afección'],
    [{ locale: 'fr', name: 'français', direction: 'ltr', isDefault: false, chain: ['fr', 'en'] }, 'fr', 'Affection'],
  ]);
  const [, , , french] = data;
  expect(french.labels).toMatchObject({
    values: { Evidence: { level: { strong: 'Preuves solides' } }, Approval: { status: { off_label: 'Hors AMM' } } },
    sections: { whenToSeeADoctor: 'Quand consulter un médecin', evidence: 'À quel point est-ce établi ?' },
  });
  const locales = app.strapi.plugin('i18n').service('locales');
  const { id } = await locales.create({ code: 'ar', name: 'Arabic' });
  const added = (await list()).data.find(({ locale }: { locale: string }) => locale === 'ar');
  expect(added).toMatchObject({
    name: 'العربية',
    direction: 'rtl',
    isDefault: false,
    chain: ['ar', 'en'],
    labels: { locale: 'en' },
  });
  const described = async () => {
    const { parameters } = (await app.get('/api/openapi.json').expect(200)).body.paths['/api/conditions'].get;
    return parameters.find(({ name }: { name: string }) => name === 'locale').schema.enum;
  };
  expect(await described()).toEqual(['en', 'ar', 'de', 'es', 'fr']);
  await locales.delete({ id });
  expect((await list()).data).toEqual(data);
  expect(await described()).toEqual(['en', 'de', 'es', 'fr']);
  await app.get('/api/locales?locale=fr').expect(400);
});

interface Labels {
  locale: string;
  types: { condition: string };
}

test('a chain is what the operator says, else the broader language and the default one', async () => {
  app.strapi.config.set('settings.localeChains', { fr: ['fr', 'es', 'en'], 'fr-BE': ['fr-BE', 'de', 'fr'] });
  const chain = async (locale: string) =>
    (await app.get(`/api/conditions/${condition}?locale=${locale}`).expect(200)).body.meta.locale.chain;
  // What is not configured is served as its broader language is, unless the operator says otherwise.
  expect([await chain('fr'), await chain('fr-CH'), await chain('fr-be')]).toEqual([
    ['fr', 'es', 'en'],
    ['fr', 'es', 'en'],
    ['de', 'fr'],
  ]);
  app.strapi.config.set('settings.localeChains', {});
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr-CA', name: 'French (Canada)' });
  expect(await one(condition, 'locale=fr-CA')).toMatchObject({ locale: 'fr' });
  expect(await chain('FR-ca')).toEqual(['fr-CA', 'fr', 'en']);
  app.strapi.config.set('settings.localeChains', { 'fr-CA': ['fr-CA', 'es', 'fr'] });
  await edit.publish(CONDITION, { documentId: condition, locale: 'es' });
  expect(await one(condition, 'locale=fr-CA')).toMatchObject({ locale: 'es', slug: 'rubor' });
});
