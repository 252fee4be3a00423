/** Contract §5: structured data and the sitemap, of everything that is served. */
import { type Application, startApplication } from '../../support/application';
import { assertVocabulary } from '../../support/vocabulary';

const TYPES = ['conditions', 'treatments', 'injection-sites', 'guides'];
const ABOUT: Record<string, string> = {
  conditions: 'MedicalCondition',
  treatments: 'MedicalTherapy',
  'injection-sites': 'AnatomicalStructure',
  guides: 'MedicalEntity',
};

interface Node {
  '@type'?: string;
  '@id'?: string;
  [property: string]: unknown;
}

let app: Application;
beforeAll(async () => {
  app = await startApplication();
  app.strapi.config.set('settings.publicUrl', 'https://content.example');
});
afterAll(() => app.stop());

async function structuredData(type: string, address: string, locale: string): Promise<Node> {
  const { text, headers } = await app.get(`/api/${type}/${address}/structured-data?locale=${locale}`).expect(200);
  expect(headers['content-type']).toMatch(/^application\/ld\+json/);
  return JSON.parse(text);
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

test.each(['en', 'es', 'fr', 'de'])(
  'every page in %s uses current terms of schema.org only, about what it is about',
  async (locale) => {
    for (const type of TYPES) {
      const { body } = await app.get(`/api/${type}?locale=${locale}`);
      expect(body.data.length).toBeGreaterThan(0);
      for (const entry of body.data) {
        const data = await structuredData(type, entry.slug, locale);
        assertVocabulary(data);
        const nodes = nodesIn(data);
        const page = nodes.find((node) => node['@type'] === 'MedicalWebPage');
        expect(page).toMatchObject({ inLanguage: entry.locale, breadcrumb: expect.anything() });
        // A sample stands for a reviewer: nobody has reviewed the page.
        for (const claim of ['lastReviewed', 'reviewedBy']) expect(page).not.toHaveProperty(claim);
        expect(nodes.some((node) => node['@type'] === ABOUT[type])).toBe(true);
      }
    }
  },
);

test("ids link up: a condition's possibleTreatment and associatedAnatomy are nodes that their own addresses describe", async () => {
  const ids = new Set<string>();
  const { body } = await app.get('/api/conditions');
  for (const { slug } of body.data) {
    const about = nodesIn(await structuredData('conditions', slug, 'fr')).find(
      (node) => node['@type'] === 'MedicalCondition',
    );
    for (const property of ['possibleTreatment', 'associatedAnatomy']) {
      const linked = [about?.[property]].flat() as Node[];
      expect(linked.length).toBeGreaterThan(0);
      for (const { '@id': id } of linked) ids.add(String(id));
    }
  }
  for (const id of ids) {
    const { pathname } = new URL(id);
    const { text } = await app.get(pathname).expect(200);
    const described = nodesIn(JSON.parse(text)).filter((node) => node['@id'] === id && node['@type'] && node.name);
    expect(described.length).toBeGreaterThan(0);
  }
});

test('a former slug moves, an unknown one is not found', async () => {
  const { body } = await app.get('/api/conditions/nothing/structured-data').expect(404);
  expect(body.error.details.code).toBe('not-found');
});

test('the sitemap lists every published page in each of its languages, with the others as alternates', async () => {
  const { text, headers } = await app.get('/api/sitemap.xml?base=https://clinic.example').expect(200);
  expect(headers['content-type']).toMatch(/^application\/xml/);
  const listed = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => String(url).replaceAll('&amp;', '&'));
  const expected: string[] = [];
  for (const type of TYPES) {
    const { body } = await app.get(`/api/${type}?fields=slug&populate=alternates&pagination[pageSize]=100`);
    for (const { alternates } of body.data)
      for (const { locale, slug } of alternates)
        expected.push(`https://clinic.example/${type.slice(0, -1)}.html?slug=${slug}&locale=${locale}`);
  }
  expect(expected).toHaveLength(75);
  expect([...listed].sort()).toEqual([...expected].sort());
  const [, frey = ''] = /<url>((?:(?!<\/url>).)*slug=frey-syndrome&amp;locale=en<\/loc>.*?)<\/url>/.exec(text) ?? [];
  expect([...frey.matchAll(/hreflang="([^"]+)"/g)].map(([, language]) => language)).toEqual([
    'en',
    'es',
    'fr',
    'x-default',
  ]);
});

test.each(['', 'ftp://clinic.example', 'clinic', 'https://clinic.example?x=1', 'javascript:alert(1)'])(
  'a base that is no site is refused: %s',
  async (base) => {
    const { body } = await app.get('/api/sitemap.xml').query({ base }).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter: 'base' });
  },
);
