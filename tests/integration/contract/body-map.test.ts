/** Contract §5: the body map; how it is drawn: tests/unit/delivery/bodyMap.test.ts. */
import { type Application, startApplication } from '../../support/application';

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

const sitesIn = (picture: string) => [...picture.matchAll(/class="site" id="site-([\w-]+)"/g)].map(([, slug]) => slug);

test.each([
  ['conditions', 'condition', 'hyperhidrosis'],
  ['treatments', 'treatment', 'therapeutic-botulinum-toxin'],
])('shows the sites of one of the %s, in the language asked for', async (type, parameter, address) => {
  const { body } = await app.get(`/api/${type}/${address}?locale=fr`);
  const picture = await svg(`${parameter}=${address}&locale=fr`);
  expect(sitesIn(picture)).toEqual(body.data.injectionSites.map(({ slug }: { slug: string }) => slug));
  expect(picture).toMatch(new RegExp(`<title id="body-map-title"[^>]*>[^<]*injection[^<]*${body.data.name}</title>`));
});

test('shows the sites of a condition and a treatment together, one site, or all', async () => {
  expect(sitesIn(await svg('condition=tmj-bruxism&treatment=therapeutic-botulinum-toxin'))).toEqual([
    'masseter',
    'temple',
    'jaw',
  ]);
  expect(sitesIn(await svg('injectionSite=masseter'))).toEqual(['masseter']);
  expect(sitesIn(await svg('locale=de'))).toHaveLength(10);
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
