/** Approvals say for whom they are, and answer for the region that somebody is in (contract, "Regions"). */
import { type Application, startApplication } from '../../support/application';
import { editor, uids } from '../../support/fixtures';

const { APPROVAL } = uids;

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

interface Approval {
  documentId: string;
  region: string;
  status: string;
  population: string | null;
  restriction: { locale: string; text: string } | null;
}

const page = async (path: string) => (await app.get(path).expect(200)).body.data;
const approvals = async (query: string): Promise<Approval[]> =>
  (await page(`/api/conditions/hyperhidrosis?${query}`)).approvals;

test('product, population, restriction, the words of the label and the day are told', async () => {
  const [us] = (await approvals('region=US')).filter(({ status }) => status === 'approved');
  expect(us).toMatchObject({
    region: 'US',
    product: 'onabotulinumtoxinA',
    population: 'adults',
    restriction: { locale: 'en', text: expect.stringMatching(/severe/i) },
    decidedOn: '2004-07-19',
    authority: expect.stringContaining('FDA'),
    source: { kind: 'product_information' },
  });
});

test.each(['es', 'fr', 'de'])('the restriction is told in %s, in REST and GraphQL', async (locale) => {
  const [us] = (await approvals(`region=US&locale=${locale}`)).filter(({ status }) => status === 'approved');
  const [english] = (await approvals('region=US')).filter(({ status }) => status === 'approved');
  expect(us?.restriction).toMatchObject({ locale });
  expect(us?.restriction?.text).not.toBe(english?.restriction?.text);
  const { body } = await app.graphql(
    `{ condition(slug: "hyperhidrosis", locale: "${locale}") { approvals(region: "US") { documentId restriction { locale text } } } }`,
  );
  const same = body.data.condition.approvals.find((one: Approval) => one.documentId === us?.documentId);
  expect(same.restriction).toEqual(us?.restriction);
});

test('a restriction that nobody translated is told in the source language, even without a chain', async () => {
  const edit = editor(app.strapi);
  const [us] = (await approvals('region=US')).filter(({ status }) => status === 'approved');
  const documentId = us?.documentId;
  const before = await page(`/api/approvals/${documentId}`);
  await edit.update(APPROVAL, { documentId, data: { restriction: [{ locale: 'en', text: 'severe only' }] } });
  await edit.publish(APPROVAL, { documentId });
  for (const query of ['locale=fr', 'locale=fr&fallback=none']) {
    const [found] = (await approvals(`region=US&${query}`)).filter((one) => one.documentId === documentId);
    expect(found?.restriction).toEqual({ locale: 'en', text: 'severe only' });
  }
  await edit.update(APPROVAL, { documentId, data: { restriction: [] } });
  await edit.publish(APPROVAL, { documentId });
  expect((await page(`/api/approvals/${documentId}`)).restriction).toBeNull();
  await edit.update(APPROVAL, { documentId, data: { restriction: [before.restriction] } });
  await edit.publish(APPROVAL, { documentId });
});

test('what is approved in the European Union is found in its members, and says that it is the Union’s', async () => {
  const regionsIn = async (region: string) => new Set((await approvals(`region=${region}`)).map((one) => one.region));
  expect(await regionsIn('DE')).toEqual(new Set(['EU']));
  expect(await regionsIn('EU')).toEqual(new Set(['EU']));
  expect(await regionsIn('GB')).toEqual(new Set(['GB']));
  expect(await regionsIn('NO')).toEqual(new Set());
  const { body } = await app.graphql('{ condition(slug: "hyperhidrosis") { approvals(region: "DE") { region } } }');
  expect(new Set(body.data.condition.approvals.map((one: Approval) => one.region))).toEqual(new Set(['EU']));
  // Along Strapi's engine, too.
  const asked = await page('/api/conditions?filters[slug]=hyperhidrosis&fields=name&populate=approvals&region=DE');
  expect(new Set(asked[0].approvals.map((one: Approval) => one.region))).toEqual(new Set(['EU']));
});

test.each([
  ['ZZ', undefined],
  ['UK', 'GB'],
  ['gb', 'GB'],
  ['', undefined],
  ['Atlantis', undefined],
])('region=%s is refused', async (region, meant) => {
  const { body } = await app.get(`/api/conditions/hyperhidrosis?region=${region}`).expect(400);
  expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter: 'region' });
  expect(body.error.message).toMatch(meant ? new RegExp(`mean ${meant}`) : /ISO 3166-1/);
  const graphql = await app.graphql(
    `{ condition(slug: "hyperhidrosis") { approvals(region: "${region}") { region } } }`,
  );
  expect(graphql.body.errors[0].extensions.error?.details ?? graphql.body.errors[0].extensions).toMatchObject({
    code: 'invalid-parameter',
  });
});

test('other headaches are told apart from chronic migraine', async () => {
  const { alsoKnownAs, approvals: all } = await page('/api/conditions/chronic-migraine');
  expect(alsoKnownAs.map(({ name }: { name: string }) => name)).not.toContain('chronic headache');
  for (const region of ['US', 'EU']) {
    const statuses = all.filter((one: Approval) => one.region === region).map((one: Approval) => one.status);
    expect(new Set(statuses)).toEqual(new Set(['approved', 'off_label']));
  }
});

describe('approvals are asked for like relations', () => {
  const asked = async (query: string) =>
    (await page(`/api/conditions?filters[slug]=hyperhidrosis&fields=name&${query}`))[0].approvals;

  test('with filters', async () => {
    const all = await asked('populate=approvals');
    const approved = await asked('populate[approvals][filters][status]=approved');
    expect(approved).toEqual(all.filter((one: Approval) => one.status === 'approved'));
    expect(approved.length).toBeGreaterThan(0);
    expect(approved.length).toBeLessThan(all.length);
    const british = await asked(
      'populate[approvals][filters][region]=GB&populate[approvals][filters][status]=approved',
    );
    expect(british).toEqual(approved.filter(({ region }: Approval) => region === 'GB'));
    expect(await asked('populate[approvals][filters][status]=approved&region=DE')).toEqual(
      approved.filter(({ region }: Approval) => region === 'EU'),
    );
    const ofPage = await page('/api/conditions/hyperhidrosis?populate[approvals][filters][status]=approved');
    expect(ofPage.approvals).toEqual(approved);
    expect(await asked('populate[approvals][filters][condition][slug]=chronic-migraine')).toEqual([]);
  });

  test('with fields, populate, sort and limits', async () => {
    const fields = 'populate[approvals][fields]=region,status&populate[approvals][filters][status]=approved';
    const [first] = await asked(fields);
    expect(first).toEqual({ documentId: expect.any(String), region: expect.any(String), status: 'approved' });
    const regions = (await asked(`${fields}&populate[approvals][sort]=region:desc`)).map((one: Approval) => one.region);
    expect(regions).toEqual([...regions].sort().reverse());
    expect(new Set(regions).size).toBeGreaterThan(1);
    const second = await asked(`${fields}&populate[approvals][start]=1&populate[approvals][limit]=1`);
    expect(second.map(({ region }: Approval) => region)).toEqual([[...regions].reverse()[1]]);
    const sources = await asked(
      'populate[approvals][fields]=region&populate[approvals][populate][source][fields]=title',
    );
    for (const { source, ...rest } of sources) {
      expect(Object.keys(rest).sort()).toEqual(['documentId', 'region']);
      expect(Object.keys(source).sort()).toEqual(['documentId', 'title']);
    }
    // By whichever of its own relations it is narrowed, it is found by the one that leads here.
    const narrowed = await asked(
      'populate[approvals][populate][condition][filters][slug]=nothing&populate[approvals][fields]=region',
    );
    expect(narrowed.length).toBeGreaterThan(0);
    for (const one of narrowed) expect(one.condition).toBeNull();
  });

  test.each([
    ['populate[approvals][filters][nonsense]=1', 'populate.approvals.filters.nonsense'],
    ['populate[approvals][fields]=nonsense', 'populate.approvals.fields.nonsense'],
    ['populate[approvals][pagination][page]=1', 'populate.approvals.pagination'],
    ['populate[approvals][locale]=fr', 'populate.approvals.locale'],
    ['populate[approvals]=maybe', 'populate.approvals'],
    ['populate[alternates][fields]=slug', 'populate.alternates'],
    ['populate[treatments][pagination][page]=1', 'populate.treatments.pagination'],
    ['populate[treatments][locale]=fr', 'populate.treatments.locale'],
    ['populate[treatments][status]=published', 'populate.treatments.status'],
    ['populate[treatments][region]=GB', 'populate.treatments.region'],
    ['populate[treatments][populate]=approvals', 'populate.treatments.populate.approvals'],
  ])('%s is refused', async (query, parameter) => {
    const { body } = await app.get(`/api/conditions?${query}`).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter });
  });
});
