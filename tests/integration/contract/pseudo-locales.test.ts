/** Pseudo-locales: everything that is read in them, and everything that knows nothing of them. */
import { pseudoBlocks, pseudoText } from '../../../src/pseudo-locales';
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, uids } from '../../support/fixtures';
import { query as sql } from '../../support/postgres';
import { apiToken } from '../../support/token';

const KNOWN = ['en', 'de', 'es', 'fr'];
const SLUG = 'hyperhidrosis';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

interface Named {
  locale: string;
  slug: string;
  name: string;
  [member: string]: unknown;
}

const read = async (url: string) => (await app.get(url).expect(200)).body;
const accented = (text: string) => pseudoText('en-XA', text);
const accentedBlocks = (blocks: object[]) => pseudoBlocks('en-XA', blocks);
const named = <Entry extends Named>({ locale: _, name, ...rest }: Entry) => ({
  ...rest,
  locale: 'en-XA',
  name: accented(name),
});
const summarized = (entry: Named) => ({ ...named(entry), summary: accented(String(entry.summary)) });

test('a page is that of the default locale, its texts made up, its facts as they are', async () => {
  const { data: source } = await read(`/api/conditions/${SLUG}`);
  const { data, meta } = await read(`/api/conditions/${SLUG}?locale=en-XA`);
  const faq = ({ question, answer }: { question: string; answer: object[] }) => ({
    question: accented(question),
    answer: accentedBlocks(answer),
  });
  const approval = (one: { condition: Named; treatment: Named; injectionSites: Named[] }) => ({
    ...one,
    condition: named(one.condition),
    treatment: named(one.treatment),
    injectionSites: one.injectionSites.map(named),
  });
  expect(source.faqs.length * source.approvals.length * source.injectionSites.length).toBeGreaterThan(0);
  expect(data).toEqual({
    ...summarized(source),
    alsoKnownAs: source.alsoKnownAs.map(({ name }: Named) => ({ name: accented(name) })),
    overview: accentedBlocks(source.overview),
    symptoms: accentedBlocks(source.symptoms),
    howTreatmentHelps: accentedBlocks(source.howTreatmentHelps),
    limitations: accentedBlocks(source.limitations),
    alternatives: accentedBlocks(source.alternatives),
    whenToSeeADoctor: accentedBlocks(source.whenToSeeADoctor),
    faqs: source.faqs.map(faq),
    evidence: { ...source.evidence, note: accented(source.evidence.note) },
    image: {
      ...source.image,
      alternativeText: accented(source.image.alternativeText),
      caption: source.image.caption && accented(source.image.caption),
    },
    seo: { title: accented(source.seo.title), description: accented(source.seo.description) },
    treatments: source.treatments.map((one: Named & { safety: Record<string, object[]> }) => ({
      ...summarized(one),
      safety: Object.fromEntries(Object.entries(one.safety).map(([part, blocks]) => [part, accentedBlocks(blocks)])),
    })),
    injectionSites: source.injectionSites.map(summarized),
    approvals: source.approvals.map(approval),
  });
  expect(meta).toEqual({ locale: { requested: 'en-XA', chain: ['en-XA'] } });
});

test('a page without texts for search engines is found by its made up name and summary, made up once', async () => {
  const { data } = await read('/api/injection-sites/masseter?locale=en-XA');
  const { data: source } = await read('/api/injection-sites/masseter');
  expect(data.seo).toEqual({ title: accented(source.name), description: accented(source.summary) });
});

test('lists have the totals and the order of the default locale, whose text filters and sort act on', async () => {
  const query = 'sort=name:desc&pagination[page]=2&pagination[pageSize]=3&filters[name][$contains]=e';
  const source = await read(`/api/injection-sites?${query}`);
  const list = await read(`/api/injection-sites?${query}&locale=en-XA`);
  expect(source.data.length).toBeGreaterThan(0);
  expect(list.data).toEqual(source.data.map(summarized));
  expect(list.meta).toEqual({ ...source.meta, locale: { requested: 'en-XA', chain: ['en-XA'] } });
});

test('relations of relations are made up as deep as they are populated', async () => {
  const query = 'fields=slug&populate[treatments][fields]=name&populate[treatments][populate][safety]=true';
  const deep = '&populate[treatments][populate][injectionSites][fields]=name';
  const { data: source } = await read(`/api/conditions/${SLUG}?${query}${deep}`);
  const { data } = await read(`/api/conditions/${SLUG}?${query}${deep}&locale=ar-XB`);
  const [sourceTreatment] = source.treatments;
  const [treatment] = data.treatments;
  expect(data).toMatchObject({ locale: 'ar-XB', slug: SLUG });
  expect(treatment).toMatchObject({ locale: 'ar-XB', name: pseudoText('ar-XB', sourceTreatment.name) });
  expect(treatment.safety.boxedWarning).toEqual(pseudoBlocks('ar-XB', sourceTreatment.safety.boxedWarning));
  expect(treatment.injectionSites).toEqual(
    sourceTreatment.injectionSites.map((site: Named) => ({
      ...site,
      locale: 'ar-XB',
      name: pseudoText('ar-XB', site.name),
    })),
  );
});

test('facts of their own stay, but for the entries they point to', async () => {
  const { data: sources } = await read('/api/sources?locale=en-XA');
  expect(sources).toEqual((await read('/api/sources')).data);
  const { data: approvals } = await read('/api/approvals?locale=en-XA');
  for (const { treatment, source } of approvals) {
    expect(treatment).toMatchObject({ locale: 'en-XA', name: expect.stringMatching(/^\[/) });
    if (source) expect(source.title).not.toMatch(/^\[/);
  }
});

test('an address nobody has is answered with suggestions in the pseudo-locale', async () => {
  const { body } = await app.get('/api/conditions/hyperhidrosys?locale=en-XA').expect(404);
  expect(body.error.details.suggestions[0]).toEqual({
    slug: SLUG,
    name: accented((await read(`/api/conditions/${SLUG}`)).data.name),
    locale: 'en-XA',
  });
});

test.each(['en-XA', 'ar-XB'])('GraphQL gives the same, %s written out or in a variable', async (locale) => {
  const selection = `documentId locale slug name summary overview codes { system value label } evidence { level note }
    faqs { question answer } alsoKnownAs { name } alternates { locale slug } seo { title description }
    image { alternativeText caption } review { lastReviewed reviewedBy { name } }
    treatments { documentId locale slug name summary }
    approvals(region: "GB") { status condition { name locale } source { title } }`;
  const { data: page } = await read(`/api/conditions/${SLUG}?locale=${locale}&region=GB`);
  const literal = await app.graphql(`{ condition(slug: "${SLUG}", locale: "${locale}") { ${selection} } }`);
  const variable = await app.graphql(
    `query ($locale: I18NLocaleCode) { condition(slug: "${SLUG}", locale: $locale) { ${selection} } }`,
    { locale },
  );
  expect(literal.body.errors).toBeUndefined();
  expect(literal.body.data.condition).toMatchObject({ locale, name: page.name, faqs: page.faqs, seo: page.seo });
  expect(page).toMatchObject(literal.body.data.condition);
  expect(variable.body).toEqual(literal.body);
});

test('GraphQL lists make nested lists up, with totals', async () => {
  const query = (locale: string) =>
    `{ conditions_connection(locale: "${locale}", sort: "name") { nodes { name injectionSites(sort: "name") { locale name } } pageInfo { total } } }`;
  const source = (await app.graphql(query('en'))).body.data.conditions_connection;
  const made = (await app.graphql(query('en-XA'))).body.data.conditions_connection;
  expect(made).toEqual({
    nodes: source.nodes.map(({ name, injectionSites }: { name: string; injectionSites: Named[] }) => ({
      name: accented(name),
      injectionSites: injectionSites.map(named),
    })),
    pageInfo: source.pageInfo,
  });
});

test('structured data says its language, and leads to the real ones', async () => {
  const answer = await app.get(`/api/conditions/${SLUG}/structured-data?locale=ar-XB`).expect(200);
  const page = JSON.parse(answer.text);
  const { data: source } = await read(`/api/conditions/${SLUG}`);
  expect(page).toMatchObject({
    inLanguage: 'ar-XB',
    headline: pseudoText('ar-XB', source.name),
    hasPart: [{ inLanguage: 'ar-XB' }],
  });
  expect(page.about.possibleTreatment[0].name).toBe(pseudoText('ar-XB', source.treatments[0].name));
  expect(page.about.mainEntityOfPage.map(({ inLanguage }: { inLanguage: string }) => inLanguage)).toEqual(KNOWN);
  expect(page.citation[0].name).toBe(source.sources[0].title);
});

test.each([`condition=${SLUG}`, ''])('the body map is in the pseudo-locale: "%s"', async (query) => {
  const picture = String((await app.get(`/api/body-map.svg?${query}&locale=en-XA`).expect(200)).body);
  const { data: site } = await read('/api/injection-sites/forehead?locale=en-XA');
  expect(picture).toMatch(/^<svg [^>]*lang="en-XA"/);
  if (query === '') expect(picture).toContain(`<title>${site.name}</title>`);
  const titles = [...picture.matchAll(/<g class="site"[^>]*><title>([^<]*)</g)].map(([, title]) => String(title));
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(title).toMatch(/^\[.*\]$/);
});

test('drafts are made up, too, for those who may see them', async () => {
  const data = conditionText('draft-only');
  const { documentId } = await editor(app.strapi).create(uids.CONDITION, { locale: 'en', data });
  const url = `/api/conditions/${documentId}?locale=en-XA&status=draft`;
  await app.get(url).expect(403);
  await app.get(`/api/conditions/${documentId}?locale=en-XA`).expect(404);
  const token = await apiToken(app.strapi);
  const { body } = await app.get(url).auth(token, { type: 'bearer' }).expect(200);
  expect(body.data).toMatchObject({ locale: 'en-XA', slug: 'draft-only', name: accented('Name of draft-only') });
});

test('nothing is stored, listed or searched in them', async () => {
  const search = await app.get('/api/search?q=sweating&locale=en-XA').expect(400);
  expect(search.body.error.details).toEqual({ code: 'unknown-locale', locale: 'en-XA', known: KNOWN });
  const token = await apiToken(app.strapi);
  const { data: page } = await read(`/api/conditions/${SLUG}?locale=en-XA`);
  for (const locale of ['en-XA', 'ar-XB']) {
    const { body } = await app
      .put(`/api/conditions/${page.documentId}?locale=${locale}`)
      .auth(token, { type: 'bearer' })
      .send({ data: { name: 'Never' } })
      .expect(400);
    expect(body.error.details).toEqual({ code: 'unknown-locale', locale, known: KNOWN });
  }
  const { text } = await app.get('/api/sitemap.xml?base=https://clinic.example').expect(200);
  expect(text).toContain('locale=fr');
  expect(text).not.toMatch(/en-XA|ar-XB/);
  expect(page.alternates.map(({ locale }: Named) => locale)).toEqual(KNOWN);
  const stored = await sql(app.database, `select 1 from conditions where locale in ('en-XA', 'ar-XB')`);
  expect(stored).toEqual([]);
});

test('a configured language of the same code is no pseudo-locale', async () => {
  const locales = app.strapi.plugin('i18n').service('locales');
  const { id } = await locales.create({ code: 'ar-XB', name: 'Ours' });
  const { data, meta } = await read(`/api/conditions/${SLUG}?locale=ar-XB&fields=name`);
  expect(data).toMatchObject({ locale: 'en', name: (await read(`/api/conditions/${SLUG}`)).data.name });
  expect(meta.locale).toEqual({ requested: 'ar-XB', chain: ['ar-XB', 'en'] });
  await locales.delete({ id });
});

describe('switched off', () => {
  beforeAll(() => void app.strapi.config.set('settings.pseudoLocales', false));
  afterAll(() => void app.strapi.config.set('settings.pseudoLocales', true));

  test.each([
    '/api/conditions',
    `/api/conditions/${SLUG}`,
    '/api/sources',
    `/api/conditions/${SLUG}/structured-data`,
    '/api/body-map.svg',
  ])('%s knows none of them', async (url) => {
    for (const locale of ['en-XA', 'ar-XB']) {
      const { body } = await app.get(url).query({ locale }).expect(400);
      expect(body.error.details).toEqual({ code: 'unknown-locale', locale, known: KNOWN });
    }
  });

  test('GraphQL knows none of them, written out or in a variable', async () => {
    const literal = await app.graphql('{ conditions(locale: "en-XA") { name } }');
    const variable = await app.graphql('query ($locale: I18NLocaleCode) { conditions(locale: $locale) { name } }', {
      locale: 'en-XA',
    });
    for (const { body, status } of [literal, variable]) {
      expect(status).toBe(400);
      expect(body.errors[0].extensions.error.details).toMatchObject({ code: 'unknown-locale', known: KNOWN });
    }
  });
});
