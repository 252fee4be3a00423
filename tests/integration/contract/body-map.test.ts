/** Contract §5: the body map; how it is drawn: tests/unit/delivery/bodyMap*.test.ts. */
import { VIEWS } from '../../../src/body-map';
import { type Application, startApplication } from '../../support/application';
import { elements, ofClass } from '../../support/svg';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

async function svg(query: string): Promise<string> {
  const { body, headers } = await app.get(`/api/body-map.svg?${query}`).expect(200);
  expect(headers['content-type']).toMatch(/^image\/svg\+xml/);
  return String(body);
}

const sitesIn = (picture: string) =>
  ofClass(picture, 'site').map(({ attributes }) => attributes.id?.replace(/^.*_site_/, ''));

test.each([
  ['conditions', 'condition', 'hyperhidrosis'],
  ['treatments', 'treatment', 'therapeutic-botulinum-toxin'],
])('shows the sites of one of the %s, in the language asked for', async (type, parameter, address) => {
  const { body } = await app.get(`/api/${type}/${address}?locale=fr`);
  const picture = await svg(`${parameter}=${address}&locale=fr`);
  const { injectionSites, name } = body.data as {
    injectionSites: { slug: string; documentId: string }[];
    name: string;
  };
  expect(sitesIn(picture)).toEqual(injectionSites.map(({ slug }) => slug));
  expect(ofClass(picture, 'site').map(({ attributes }) => attributes['data-document-id'])).toEqual(
    injectionSites.map(({ documentId }) => documentId),
  );
  expect(picture).toContain(`_${address}_fr_title">Sites d’injection\u202f: ${name}</title>`);
});

test('shows the sites of a condition and a treatment together, one site, or all', async () => {
  expect(sitesIn(await svg('condition=tmj-bruxism&treatment=therapeutic-botulinum-toxin'))).toEqual([
    'masseter',
    'temple',
  ]);
  expect(sitesIn(await svg('injectionSite=masseter'))).toEqual(['masseter']);
  expect(sitesIn(await svg('locale=de'))).toHaveLength(12);
});

test('shows all views, or the one that is asked for with what is marked in it', async () => {
  expect(ofClass(await svg(''), 'caption')).toHaveLength(VIEWS.length);
  const side = await svg('view=side');
  expect(ofClass(side, 'caption').map(({ inner }) => inner)).toEqual(['Side']);
  expect(sitesIn(side)).toEqual([
    'cheek',
    'parotid-area',
    'front-of-neck',
    'jaw',
    'masseter',
    'neck',
    'scalp',
    'temple',
  ]);
  expect(sitesIn(await svg('view=side&condition=tmj-bruxism'))).toEqual(['masseter', 'temple']);
});

test.each(['view=profile', 'view=', 'view=face,side', 'view=face&view=side', 'view[]=face', 'view[x]=face'])(
  'says which views there are: %s',
  async (query) => {
    const { body } = await app.get(`/api/body-map.svg?${query}`).expect(400);
    expect(body.error.details).toEqual({ code: 'invalid-parameter', parameter: 'view', allowed: [...VIEWS] });
  },
);

test('pictures of different questions may stand in one page', async () => {
  const questions = ['', 'locale=fr', 'view=face', 'view=side', 'injectionSite=masseter', 'condition=tmj-bruxism'];
  const pictures = await Promise.all(questions.map(svg));
  const ids = pictures.flatMap((one) => elements(one).flatMap(({ attributes }) => attributes.id ?? []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(await svg('view=face')).toBe(pictures[2]);
});

test.each(['en', 'fr', 'de'])('the page of a site has its picture, as large as it says, in %s', async (locale) => {
  const { body } = await app.get(`/api/injection-sites/masseter?locale=${locale}`).expect(200);
  const { image, name } = body.data;
  const picture = String((await app.get(image.url).expect(200)).body);
  expect(elements(picture)[0]?.attributes).toMatchObject({
    width: `${image.width}`,
    height: `${image.height}`,
    lang: locale,
  });
  expect(ofClass(picture, 'caption')).toHaveLength(1);
  expect(sitesIn(picture)).toEqual([body.data.slug]);
  expect(image.alternativeText).toContain(name);
  expect(image).toMatchObject({ caption: null, locale });
});

test('GraphQL has the same picture, whatever else is asked of the markers', async () => {
  const image = 'image { url width height alternativeText caption locale }';
  const { body } = await app.graphql(`{ injectionSites(locale: "fr") { slug markers { x } ${image} } }`);
  expect(body.errors).toBeUndefined();
  expect(body.data.injectionSites).toHaveLength(12);
  for (const { slug, image: shown } of body.data.injectionSites) {
    const page = await app.get(`/api/injection-sites/${slug}?locale=fr`).expect(200);
    expect(shown).toEqual(page.body.data.image);
  }
  const alone = await app.graphql(`{ injectionSite(slug: "masseter") { image { url } } }`);
  expect(alone.body.data.injectionSite.image.url).toBe('/api/body-map.svg?injectionSite=masseter&view=side&locale=en');
});

test('the structured data of a site point to its picture', async () => {
  const { body } = await app.get('/api/injection-sites/masseter');
  const { text } = await app.get('/api/injection-sites/masseter/structured-data').expect(200);
  const { primaryImageOfPage } = JSON.parse(text);
  expect(new URL(primaryImageOfPage.contentUrl).pathname).toBe('/api/body-map.svg');
  expect(primaryImageOfPage.description).toBe(body.data.image.alternativeText);
});

test.each([
  ['condition=nothing', 404, 'not-found'],
  ['condition[x]=1', 400, 'invalid-parameter'],
  ['site=1', 400, 'invalid-parameter'],
  ['locale=xx', 400, 'unknown-locale'],
])('refuses %s', async (query, status, code) => {
  const { body } = await app.get(`/api/body-map.svg?${query}`).expect(status);
  expect(body.error.details.code).toBe(code);
});
