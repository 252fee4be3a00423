/** Contract §4, sentence by sentence; same rules and totals for random questions: locale-rule.test.ts. */
import { whenIdle } from '../../../database/connection';
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, uids } from '../../support/fixtures';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const source = '{ documentId title publisher kind year url doi pmid }';
const approvals = `approvals(region: "GB") {
  documentId region status product population restriction { locale text } quotation { locale text }
  authority authorityLocale decidedOn condition { documentId locale slug name segmentLocales { path locale } }
  treatment { documentId locale slug name segmentLocales { path locale } } injectionSites { documentId locale slug name segmentLocales { path locale } } source ${source}
}`;
const page = `documentId locale slug name segmentLocales { path locale } summary overview symptoms howTreatmentHelps limitations alternatives whenToSeeADoctor
  codes { system value label labelLocale } evidence { level note } faqs { question answer } alsoKnownAs { name }
  treatments { documentId locale slug name segmentLocales { path locale } summary emergencyNumbers { region number }
    safety { boxedWarning commonSideEffects contraindications whenToSeekHelp } }
  injectionSites { documentId locale slug name segmentLocales { path locale } summary bodyRegion laterality markers { view x y radius } }
  ${approvals} sources ${source} review { lastReviewed nextReview overdue reviewedBy { documentId name credentials sample } }
  alternates { locale slug } image { url width height alternativeText caption } seo { title description }
  createdAt updatedAt publishedAt`;

test.each(['en', 'fr', 'de'])('a whole page is the same in REST and GraphQL, in %s', async (locale) => {
  for (const slug of ['hyperhidrosis', 'frey-syndrome']) {
    const rest = await app.get(`/api/conditions/${slug}?locale=${locale}&region=GB`).expect(200);
    const { body } = await app.graphql(`{ condition(slug: "${slug}", locale: "${locale}") { ${page} } }`).expect(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.condition).toEqual(rest.body.data);
  }
});

test.each([
  [
    'treatment',
    'treatments',
    'therapeutic-botulinum-toxin',
    '{ conditions { slug locale } safety { boxedWarning } administeredBy }',
  ],
  [
    'injectionSite',
    'injection-sites',
    'masseter',
    '{ conditions { slug locale } treatments { slug } bodyRegion markers { view x y radius } seo { title } }',
  ],
])('%s is the same as in REST', async (field, path, slug, selection) => {
  const rest = await app.get(`/api/${path}/${slug}?locale=de`).expect(200);
  const { body } = await app.graphql(`{ ${field}(slug: "${slug}", locale: "de") ${selection} }`).expect(200);
  expect(rest.body.data).toMatchObject(body.data[field]);
});

test('lists have the totals and the order of REST', async () => {
  const rest = await app.get('/api/injection-sites?locale=de&sort=name:desc&pagination[page]=2&pagination[pageSize]=3');
  const { body } = await app.graphql(
    `{ injectionSites_connection(locale: "de", sort: "name:desc", pagination: { page: 2, pageSize: 3 }) {
        nodes { documentId locale slug name segmentLocales { path locale } summary codes { system value label labelLocale } } pageInfo { page pageSize pageCount total } } }`,
  );
  const { nodes, pageInfo } = body.data.injectionSites_connection;
  expect(nodes).toEqual(rest.body.data);
  expect(pageInfo).toEqual(rest.body.meta.pagination);
});

test('nested lists take filters, sort and pages, each parent its own', async () => {
  const { body } = await app.graphql(
    `{ conditions { injectionSites(sort: "name:desc", filters: { name: { notContains: "Jaw" } }, pagination: { start: 1, limit: 1 }) { name } all: injectionSites { name } } }`,
  );
  for (const { injectionSites, all } of body.data.conditions) {
    const names = all.map(({ name }: { name: string }) => name).filter((name: string) => !name.includes('Jaw'));
    expect(injectionSites.map(({ name }: { name: string }) => name)).toEqual(names.sort().reverse().slice(1, 2));
  }
});

test('operators of filters narrow together, whatever stands beside them or within a relation', async () => {
  const slugs = async (filters: string): Promise<string[]> => {
    const { body } = await app.graphql(`{ conditions(filters: { ${filters} }, sort: "slug") { slug } }`).expect(200);
    return body.data.conditions.map(({ slug }: { slug: string }) => slug);
  };
  const named = 'or: [{ slug: { contains: "frey" } }, { slug: { contains: "tmj" } }, { slug: { contains: "hyper" } }]';
  const inFace = 'or: [{ bodyRegion: { eq: "face" } }, { bodyRegion: { eq: "upper_limb" } }]';
  const byName = await slugs(named);
  const byPlace = await slugs(`injectionSites: { ${inFace} }`);
  const both = byName.filter((slug) => byPlace.includes(slug));
  expect(both.length).toBeGreaterThan(0);
  expect(byName.length + byPlace.length).toBeGreaterThan(2 * both.length);
  expect(await slugs(`${named}, injectionSites: { ${inFace} }`)).toEqual(both);
  expect(await slugs(`injectionSites: { ${inFace} }, ${named}`)).toEqual(both);
  expect(await slugs(`injectionSites: { name: { notNull: true }, ${inFace} }`)).toEqual(byPlace);
  expect(
    await slugs('injectionSites: { not: { bodyRegion: { ne: "face" } }, and: [{ name: { eq: "Jaw" } }] }'),
  ).toEqual(await slugs('injectionSites: { bodyRegion: { eq: "face" }, name: { eq: "Jaw" } }'));
  const rest = await app
    .get('/api/conditions?sort=slug')
    .query(
      'filters[$or][0][slug][$contains]=frey&filters[$or][1][slug][$contains]=tmj&filters[$or][2][slug][$contains]=hyper',
    )
    .query('filters[injectionSites][$or][0][bodyRegion]=face&filters[injectionSites][$or][1][bodyRegion]=upper_limb')
    .expect(200);
  expect(rest.body.data.map(({ slug }: { slug: string }) => slug)).toEqual(both);
});

test('a list asked for in several ways has the values that each asks for', async () => {
  const whole = '{ conditions { treatments { slug name } } }';
  const { conditions } = (await app.graphql(whole)).body.data;
  const { body } = await app.graphql(
    `{ conditions {
        named: treatments { name }
        paged: treatments(pagination: { limit: 1 }) { slug }
        connected: treatments_connection { nodes { documentId slug } }
    } }`,
  );
  expect(body.errors).toBeUndefined();
  const { conditions: found } = body.data;
  type Treatments = { slug: string; name: string }[];
  expect(found.map(({ named, paged }: Record<string, Treatments>) => ({ named, paged }))).toEqual(
    conditions.map(({ treatments }: { treatments: Treatments }) => ({
      named: treatments.map(({ name }) => ({ name })),
      paged: treatments.slice(0, 1).map(({ slug }) => ({ slug })),
    })),
  );
  for (const { connected } of found)
    expect(connected.nodes).toEqual([expect.objectContaining({ slug: expect.any(String) })]);
});

test('one entry is asked for by slug or documentId, not by both or neither', async () => {
  for (const args of ['', '(slug: "a", documentId: "b")']) {
    const { body } = await app.graphql(`{ condition${args} { name } }`);
    expect(body.errors[0].extensions.error.details).toEqual({ code: 'invalid-parameter', parameter: 'slug' });
  }
});

test('there are no mutations for the public', async () => {
  const { body } = await app.graphql('mutation { createCondition(data: {}) { documentId } }');
  expect(body.data).toBeNull();
  expect(body.errors[0].extensions.error.details.code).toBe('method-not-allowed');
});

test('1, 10 and 25 conditions with treatments, sites and approvals cost the same number of SQL statements', async () => {
  const edit = editor(app.strapi);
  const { body } = await app.get('/api/conditions/hyperhidrosis');
  const linked = {
    treatments: body.data.treatments.map(({ documentId }: { documentId: string }) => documentId),
    injectionSites: body.data.injectionSites.map(({ documentId }: { documentId: string }) => documentId),
  };
  for (let index = 0; index < 20; index += 1) {
    const data = { ...conditionText(`many-${index}`), evidenceLevel: 'limited', ...linked };
    const { documentId } = await edit.create(uids.CONDITION, { locale: 'en', data });
    await edit.publish(uids.CONDITION, { documentId, locale: 'en' });
  }
  // Strapi tells its listeners of a write after the write, with queries of its own.
  await whenIdle(app.strapi);
  let statements = 0;
  // What the public may do is asked once a second, whoever asks for what.
  const count = ({ sql }: { sql: string }) => {
    if (!sql.includes('up_permissions')) statements += 1;
  };
  app.strapi.db.connection.on('query', count);
  const counted: Record<number, number> = {};
  for (const limit of [1, 10, 25]) {
    statements = 0;
    const answer = await app.graphql(
      `{ conditions(locale: "fr", pagination: { limit: ${limit} }) { name treatments { name injectionSites { name } } injectionSites { name codes { value } }
         ${approvals.replaceAll(' segmentLocales { path locale }', '')} alternates { slug } review { reviewedBy { name } } image { url } seo { title } } }`,
    );
    expect(answer.body.data.conditions).toHaveLength(limit);
    counted[limit] = statements;
  }
  app.strapi.db.connection.off('query', count);
  expect(counted[1]).toBeGreaterThan(5);
  expect(counted).toEqual({ 1: counted[25], 10: counted[25], 25: counted[25] });
});
