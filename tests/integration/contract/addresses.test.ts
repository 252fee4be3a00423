/** Contract §2, sentence by sentence. */
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, uids } from '../../support/fixtures';

const { CONDITION } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

test.each([
  ['conditions', 'frey-syndrome'],
  ['treatments', 'therapeutic-botulinum-toxin'],
  ['injection-sites', 'masseter'],
  ['guides', 'after-treatment'],
])('/api/%s/%s is found by its slug, and by its document id in the same place', async (type, slug) => {
  const bySlug = await app.get(`/api/${type}/${slug}`).expect(200);
  expect(bySlug.body.data.slug).toBe(slug);
  const byId = await app.get(`/api/${type}/${bySlug.body.data.documentId}`).expect(200);
  expect(byId.body).toEqual(bySlug.body);
});

test('a slug of another language finds the document, with the canonical slug of the served one', async () => {
  const { body } = await app.get('/api/conditions/syndrome-de-frey?locale=es').expect(200);
  expect(body.data).toMatchObject({ locale: 'es', slug: 'sindrome-de-frey' });
  const graphql = await app.graphql('{ condition(slug: "syndrome-de-frey", locale: "es") { slug } }');
  expect(graphql.body.data.condition).toEqual({ slug: 'sindrome-de-frey' });
});

test('alternates are the languages in which it is published, with their slugs', async () => {
  const { body } = await app.get('/api/conditions/frey-syndrome?locale=de').expect(200);
  expect(body.data.alternates).toEqual([
    { locale: 'en', slug: 'frey-syndrome' },
    { locale: 'es', slug: 'sindrome-de-frey' },
    { locale: 'fr', slug: 'syndrome-de-frey' },
  ]);
});

describe('a former slug', () => {
  let documentId: string;
  beforeAll(async () => {
    documentId = (
      await edit.create(CONDITION, { locale: 'en', data: { ...conditionText('tics'), evidenceLevel: 'limited' } })
    ).documentId;
    await edit.publish(CONDITION, { documentId, locale: 'en' });
    for (const slug of ['facial-tics', 'tic-disorder']) {
      await edit.update(CONDITION, { documentId, locale: 'en', data: { slug } });
      await edit.publish(CONDITION, { documentId, locale: 'en' });
    }
  });

  test.each(['tics', 'facial-tics'])('answers 301 to the present one: %s', async (former) => {
    const { headers, body } = await app.get(`/api/conditions/${former}?locale=fr&fields=name`).expect(301);
    expect(headers.location).toBe('/api/conditions/tic-disorder?locale=fr&fields=name');
    expect(body).toEqual({ data: null, meta: { moved: { from: former, to: 'tic-disorder' } } });
  });

  test('finds the document in GraphQL, which cannot redirect', async () => {
    const { body } = await app.graphql('{ condition(slug: "tics") { slug } }');
    expect(body.data.condition).toEqual({ slug: 'tic-disorder' });
  });

  test('belongs to whoever has it now', async () => {
    const other = await edit.create(CONDITION, {
      locale: 'en',
      data: { ...conditionText('tics'), evidenceLevel: 'limited' },
    });
    await edit.publish(CONDITION, { documentId: other.documentId, locale: 'en' });
    const { body } = await app.get('/api/conditions/tics').expect(200);
    expect(body.data.documentId).toBe(other.documentId);
  });

  test('of something that is no longer served is not found, nor is one that was only a draft', async () => {
    await edit.unpublish(CONDITION, { documentId, locale: 'en' });
    await app.get('/api/conditions/facial-tics').expect(404);
    await edit.update(CONDITION, { documentId, locale: 'en', data: { slug: 'secret-name' } });
    await edit.update(CONDITION, { documentId, locale: 'en', data: { slug: 'tic-disorder' } });
    await edit.publish(CONDITION, { documentId, locale: 'en' });
    await app.get('/api/conditions/secret-name').expect(404);
  });
});

describe('a slug that one entry had in a language and another has in another language', () => {
  let moved: string;
  let other: string;
  const write = async (slug: string, texts: Record<string, string>) => {
    const data = { ...conditionText(slug), evidenceLevel: 'limited' };
    const { documentId } = await edit.create(CONDITION, { locale: 'en', data });
    await edit.publish(CONDITION, { documentId, locale: 'en' });
    for (const [locale, own] of Object.entries(texts)) {
      await edit.update(CONDITION, { documentId, locale, data: conditionText(own) });
      await edit.publish(CONDITION, { documentId, locale });
    }
    return documentId;
  };
  beforeAll(async () => {
    moved = await write('wry-neck', { es: 'torticolis' });
    await edit.update(CONDITION, { documentId: moved, locale: 'es', data: { slug: 'cuello-torcido' } });
    await edit.publish(CONDITION, { documentId: moved, locale: 'es' });
    other = await write('stiff-neck', { fr: 'torticolis' });
  });

  const at = (query: string) => app.get(`/api/conditions/torticolis?${query}`);

  test('leads in its own language to where the entry is now', async () => {
    for (const query of ['locale=es', 'locale=es&fields=name']) {
      const { headers } = await at(query).expect(301);
      expect(headers.location).toBe(`/api/conditions/cuello-torcido?${query}`);
    }
    const { body } = await app.graphql('{ condition(slug: "torticolis", locale: "es") { documentId } }');
    expect(body.data.condition.documentId).toBe(moved);
  });

  test.each(['locale=fr', 'locale=fr&fields=name', 'locale=de', ''])(
    'is found by who has it, with %s',
    async (query) => {
      expect((await at(query).expect(200)).body.data.documentId).toBe(other);
    },
  );

  test('belongs in a language to who is served under it there', async () => {
    const third = await write('torticolis', {});
    for (const locale of ['en', 'es', 'de'])
      expect((await at(`locale=${locale}`).expect(200)).body.data.documentId).toBe(third);
    expect((await at('locale=fr').expect(200)).body.data.documentId).toBe(other);
  });
});

test('an unknown slug is 404 with the nearest slugs', async () => {
  const { body } = await app.get('/api/conditions/hiperhydrosis').expect(404);
  expect(body.error).toMatchObject({
    message: expect.stringContaining('Did you mean hyperhidrosis?'),
    details: { code: 'not-found', suggestions: [{ slug: 'hyperhidrosis', name: 'Hyperhidrosis', locale: 'en' }] },
  });
});

test.each(['%00', '__proto__', "'; drop table conditions; --", 'x'.repeat(5000), '%F0%9F%92%89'])(
  'a hostile address is refused or not found: %.20s',
  async (address) => {
    const { status, body } = await app.get(
      `/api/conditions/${address.startsWith('%') ? address : encodeURIComponent(address)}`,
    );
    expect([400, 404]).toContain(status);
    expect(body.error.details.code).toMatch(/not-found|invalid-parameter/);
  },
);
