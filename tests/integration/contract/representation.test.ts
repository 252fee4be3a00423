/** Contract §3, sentence by sentence; the shapes are those of src/content. */
import { PAGES } from '../../../src/content';
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, uids } from '../../support/fixtures';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const data = async (path: string) => (await app.get(path).expect(200)).body.data;

const types = PAGES.map(({ path, shape, line }) => ({ type: path, page: shape.strict(), line: line.shape.strict() }));

describe.each(types)('$type', ({ type, page, line }) => {
  test.each(['en', 'es', 'fr', 'de'])('are whole pages alone and light in lists, in %s', async (locale) => {
    const list = await data(`/api/${type}?locale=${locale}`);
    expect(list.length).toBeGreaterThan(0);
    for (const entry of list) {
      expect(line.parse(entry)).toEqual(entry);
      const whole = await data(`/api/${type}/${entry.slug}?locale=${locale}`);
      expect(page.parse(whole)).toEqual(whole);
      expect(whole).toMatchObject({ documentId: entry.documentId, locale: entry.locale, name: entry.name });
    }
  });
});

test('nothing internal leaks: no row ids, no users, at any depth and with any populate', async () => {
  const paths = [
    '/api/conditions/hyperhidrosis',
    '/api/conditions?populate=*',
    '/api/conditions?populate[treatments][populate]=*&populate[injectionSites][populate][markers]=true',
    '/api/treatments?populate=image,safety,sources,approvals,alternates',
    '/api/approvals?populate=*',
    '/api/sources',
    '/api/clinicians',
  ];
  for (const path of paths) {
    const names = new Set<string>();
    JSON.stringify(await data(path), (name, value) => {
      names.add(name);
      return value;
    });
    for (const internal of ['id', 'createdBy', 'updatedBy', 'localizations', 'hash', 'provider', 'password'])
      expect(names).not.toContain(internal);
  }
});

test('fields and populate change either, by the names of the contract', async () => {
  expect(
    await data('/api/conditions?filters[slug]=frey-syndrome&fields=name,evidence&populate=approvals,codes'),
  ).toEqual([
    {
      documentId: expect.any(String),
      locale: 'en',
      name: 'Frey syndrome',
      segmentLocales: [],
      evidence: { level: 'limited', note: expect.any(String) },
      codes: expect.arrayContaining([
        { system: 'icd-10-cm', value: 'L74.52', label: 'Secondary focal hyperhidrosis', labelLocale: 'en' },
      ]),
      approvals: expect.arrayContaining([expect.objectContaining({ region: 'GB', status: 'off_label' })]),
    },
  ]);
  expect(await data('/api/conditions/frey-syndrome?fields=slug')).toEqual({
    documentId: expect.any(String),
    locale: 'en',
    slug: 'frey-syndrome',
    segmentLocales: [],
  });
  expect(
    await data('/api/conditions/frey-syndrome?fields=slug&populate=image,alternates,review.reviewedBy'),
  ).toMatchObject({
    image: { alternativeText: expect.any(String), caption: expect.any(String) },
    alternates: [{ locale: 'en' }, { locale: 'es' }, { locale: 'fr' }],
    // Nobody has reviewed it yet.
    review: { overdue: true, lastReviewed: null, reviewedBy: { name: expect.any(String), sample: true } },
  });
});

describe('names do what they say', () => {
  const whole = () => data('/api/conditions/hyperhidrosis');
  const only = async (query: string, type = 'conditions/hyperhidrosis') => {
    const { documentId, locale, segmentLocales, ...asked } = await data(`/api/${type}?${query}`);
    expect([typeof documentId, locale, segmentLocales]).toEqual(['string', 'en', []]);
    return asked;
  };

  test.each([
    'image',
    'seo',
    'treatments',
    'injectionSites',
    'approvals',
    'alternates',
    'review',
    'evidence',
    'codes',
    'faqs',
    'sources',
  ])('fields=%s is that member as the whole page has it', async (name) => {
    expect(await only(`fields=${name}`)).toEqual({ [name]: (await whole())[name] });
  });

  test('of any kind of page, and in lists', async () => {
    const site = await data('/api/injection-sites/masseter');
    expect(await only('fields=image,seo', 'injection-sites/masseter')).toEqual({ image: site.image, seo: site.seo });
    expect(await only('populate=seo&fields=slug', 'injection-sites/masseter')).toEqual({
      slug: 'masseter',
      seo: site.seo,
    });
    const { data: listed } = (
      await app.get('/api/conditions?fields=image,name&filters[slug]=hyperhidrosis').expect(200)
    ).body;
    const [line] = await data('/api/conditions?filters[slug]=hyperhidrosis');
    expect(listed).toEqual([
      { documentId: line.documentId, locale: 'en', name: line.name, segmentLocales: [], image: line.image },
    ]);
  });

  test('members of a member, too', async () => {
    const { image, evidence, review, treatments } = await whole();
    expect(await only('fields=evidence.level,image.alternativeText')).toEqual({
      evidence: { level: evidence.level },
      image: { alternativeText: image.alternativeText },
    });
    expect(await only('fields=name&populate[image][fields]=url')).toEqual({
      name: 'Hyperhidrosis',
      image: { url: image.url },
    });
    expect(await only('fields=name&populate[image][fields]=url,caption')).toMatchObject({
      image: { url: image.url, caption: image.caption },
    });
    expect(await only('fields=name&populate=evidence')).toEqual({ name: 'Hyperhidrosis', evidence });
    expect(await only('fields=name&populate=review')).toEqual({ name: 'Hyperhidrosis', review });
    expect(await only('fields=name&populate[review][populate][reviewedBy][fields]=name')).toMatchObject({
      review: { lastReviewed: review.lastReviewed, reviewedBy: { name: review.reviewedBy.name } },
    });
    expect(await only('fields=name&populate[seo][fields]=title')).toMatchObject({ seo: { title: expect.any(String) } });
    expect(
      await only('fields=treatments.name&populate[treatments][fields]=name').catch(() => undefined),
    ).toBeUndefined();
    const [asked] = (await only('fields=name&populate[treatments][fields]=safety')).treatments;
    expect(asked).toEqual({
      documentId: treatments[0].documentId,
      locale: 'en',
      segmentLocales: [],
      safety: treatments[0].safety,
    });
  });

  test.each([
    ['fields=nonsense', 'fields.nonsense'],
    ['fields=evidenceLevels', 'fields.evidenceLevels'],
    ['populate=name', 'populate.name'],
    ['populate[evidence][fields]=level', 'populate.evidence.fields'],
    ['populate[image][fields]=hash', 'populate.image.fields.hash'],
    ['populate[image][fields]=mime', 'populate.image.fields.mime'],
    ['filters[nonsense]=1', 'filters.nonsense'],
    ['filters[evidence]=strong', 'filters.evidence'],
    ['sort=nonsense', 'sort'],
  ])('%s is refused with the names of the contract', async (query, parameter) => {
    const { body } = await app.get(`/api/conditions?${query}`).expect(400);
    const { allowed, ...details } = body.error.details;
    expect(details).toMatchObject({ code: 'invalid-parameter', parameter });
    expect(allowed.length).toBeGreaterThan(0);
    const attributes = [
      'evidenceLevel',
      'evidenceNote',
      'imageAlternativeText',
      'imageCaption',
      'lastReviewed',
      'reviewedBy',
      'searchWords',
    ];
    for (const name of attributes) expect(allowed).not.toContain(name);
  });

  test('what is refused for one name is allowed by the others', async () => {
    const allowedIn = async (query: string): Promise<string[]> =>
      (await app.get(`/api/conditions?${query}`).expect(400)).body.error.details.allowed;
    for (const name of await allowedIn('fields=nonsense')) await app.get(`/api/conditions?fields=${name}`).expect(200);
    for (const name of await allowedIn('populate=nonsense'))
      await app.get(`/api/conditions?populate=${name}&fields=name`).expect(200);
    for (const name of await allowedIn('sort=nonsense')) await app.get(`/api/conditions?sort=${name}`).expect(200);
  });
});

test('filters and sort go by the names of the contract, too', async () => {
  const strong = await data('/api/conditions?filters[evidence][level]=strong&fields=evidence');
  expect(strong.length).toBeGreaterThan(0);
  for (const { evidence } of strong) expect(evidence.level).toBe('strong');
  const approved = await data('/api/approvals?filters[status]=approved&filters[condition][evidence][level]=strong');
  for (const { status } of approved) expect(status).toBe('approved');
  expect(approved.length).toBeGreaterThan(0);
  const levels = (await data('/api/conditions?sort=evidence.level:desc&fields=evidence')).map(
    ({ evidence }: { evidence: { level: string } }) => evidence.level,
  );
  expect(levels).toEqual([...levels].sort().reverse());
});

test.each([
  ['/api/guides', 'kind:desc,treatments.summary', 'kind:asc'],
  ['/api/guides', 'kind,treatments.summary,treatments.name', 'treatments.summary:desc'],
  ['/api/conditions', 'evidence.level,treatments.name', 'evidenceLevel'],
  ['/api/conditions', 'treatments.name,documentId:desc', 'documentId'],
  ['/api/approvals', 'region,condition.name,documentId', 'region'],
])('%s sorted by %s is in the same order with %s told once more', async (path, sort, again) => {
  const ids = async (by: string) =>
    (await data(`${path}?sort=${by}&pagination[pageSize]=100`)).map(
      (entry: { documentId: string }) => entry.documentId,
    );
  const once = await ids(sort);
  expect(once.length).toBeGreaterThan(1);
  expect(await ids(`${sort},${again}`)).toEqual(once);
});

test.each([
  ['conditions', 'filters[sources][$notNull]=true&filters[sources][$null]=true', undefined],
  ['conditions', 'filters[image][$notNull]=true&filters[image][$null]=0', 'filters[image][$notNull]=true'],
  [
    'conditions',
    'filters[treatments][$notNull]=true&filters[treatments][name][$contains]=botulinum',
    'filters[treatments][name][$contains]=botulinum',
  ],
  [
    'injection-sites',
    'filters[conditions][sources][$notNull]=true&filters[conditions][sources][$null]=false&filters[conditions][slug]=frey-syndrome',
    'filters[conditions][slug]=frey-syndrome',
  ],
  [
    'injection-sites',
    'filters[conditions][sources][$notNull]=true&filters[conditions][$not][slug][$ne]=frey-syndrome',
    'filters[conditions][slug]=frey-syndrome',
  ],
  [
    'treatments',
    'populate[conditions][filters][sources][$null]=false&populate[conditions][filters][sources][$notNull]=true',
    'populate=conditions',
  ],
])('%s?%s asks both, whether a relation holds anything and what', async (path, both, one) => {
  const expected = one ? await data(`/api/${path}?${one}&fields=slug`) : [];
  if (one) expect(expected.length).toBeGreaterThan(0);
  expect(await data(`/api/${path}?${both}&fields=slug`)).toEqual(expected);
});

test('a condition is looked up by its code', async () => {
  const found = await data('/api/conditions?filters[codes][system][$eq]=icd-10-cm&filters[codes][value][$eq]=L74.510');
  expect(found.map(({ slug }: { slug: string }) => slug)).toEqual(['hyperhidrosis']);
});

test('region narrows the approvals to that region', async () => {
  const regions = async (query: string) =>
    (await data(`/api/conditions/hyperhidrosis?${query}`)).approvals.map(({ region }: { region: string }) => region);
  expect(new Set(await regions(''))).toEqual(new Set(['ES', 'EU', 'GB', 'US']));
  expect(new Set(await regions('region=GB'))).toEqual(new Set(['GB']));
  expect(await regions('region=JP')).toEqual([]);
});

test('a region is refused where there are no approvals that it could narrow', async () => {
  for (const path of ['/api/sources?region=GB', '/api/approvals?region=GB', '/api/clinicians?region=nowhere']) {
    const { body } = await app.get(path).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter: 'region' });
  }
});

test('updatedAt and publishedAt are those of the served text', async () => {
  const edit = editor(app.strapi);
  const { documentId } = await data('/api/conditions/frey-syndrome?fields=slug');
  const before = await data(`/api/conditions/${documentId}?locale=fr`);
  await edit.update(uids.CONDITION, { documentId, locale: 'en', data: { summary: 'Changed.' } });
  await edit.publish(uids.CONDITION, { documentId, locale: 'en' });
  const after = await data(`/api/conditions/${documentId}?locale=fr`);
  expect([after.updatedAt, after.publishedAt]).toEqual([before.updatedAt, before.publishedAt]);
  const english = await data(`/api/conditions/${documentId}?locale=en`);
  expect(Date.parse(english.publishedAt)).toBeGreaterThan(Date.parse(before.publishedAt));
});

test('a text that was never reviewed, or long ago, is overdue', async () => {
  const edit = editor(app.strapi);
  for (const [slug, lastReviewed, nextReview] of [
    ['never-reviewed', null, null],
    ['reviewed-long-ago', '2020-02-29', '2021-02-28'],
  ]) {
    const written = { ...conditionText(String(slug), { lastReviewed }), evidenceLevel: 'limited' };
    const { documentId } = await edit.create(uids.CONDITION, { locale: 'en', data: written });
    await edit.publish(uids.CONDITION, { documentId, locale: 'en' });
    const { review, seo } = await data(`/api/conditions/${slug}`);
    expect(review).toEqual({ lastReviewed, nextReview, overdue: true, reviewedBy: null });
    expect(seo).toEqual({ title: `Name of ${slug}`, description: `Summary of ${slug}` });
  }
});
