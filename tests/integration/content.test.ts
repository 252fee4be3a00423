import { type Application, startApplication } from '../support/application';
import { query } from '../support/postgres';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const ALL = 'pagination[pageSize]=100';

async function list(type: string, locale: string, query = ''): Promise<Record<string, unknown>[]> {
  const { body } = await app.get(`/api/${type}?locale=${locale}&${ALL}&${query}`).expect(200);
  return body.data;
}

/** Everything a type says in a language, as one text. */
async function textOf(type: string, locale: string): Promise<string> {
  return JSON.stringify(await list(type, locale, 'populate=*')).toLowerCase();
}

describe.each(['en', 'es', 'fr'])('in %s', (locale) => {
  test('all six conditions, the treatment and the twelve sites are there, with their facts', async () => {
    const conditions = await list('conditions', locale, 'populate=*');
    expect(conditions).toHaveLength(6);
    for (const condition of conditions) {
      expect(condition).toMatchObject({
        locale,
        treatments: [{ locale }],
        image: { url: expect.stringMatching(/\.svg$/), alternativeText: expect.stringMatching(/./) },
        evidence: { note: expect.stringMatching(/./) },
      });
      for (const many of ['codes', 'sources', 'injectionSites', 'faqs', 'alsoKnownAs'])
        expect((condition[many] as unknown[]).length).toBeGreaterThanOrEqual(1);
    }
    expect(await list('treatments', locale)).toHaveLength(1);
    const sites = await list('injection-sites', locale, 'populate=*');
    expect(sites).toHaveLength(12);
    for (const site of sites)
      expect(site).toMatchObject({
        locale,
        markers: expect.arrayContaining([expect.objectContaining({ radius: expect.any(Number) })]),
      });
  });
});

test('markers are where the content has them, to the last digit', async () => {
  const [forehead] = await list('injection-sites', 'en', 'filters[slug]=forehead&populate=markers');
  expect(forehead?.markers).toEqual([
    { view: 'face', x: 0.5, y: 0.322, radius: 0.07 },
    { view: 'front', x: 0.5, y: 0.051, radius: 0.02 },
  ]);
});

/** The statements of "The content that ships", by the words that carry them. */
const statements: [string, string, Record<string, RegExp>][] = [
  [
    'it relaxes muscles by blocking nerve signals',
    'treatments',
    { en: /nerve signal/, es: /señales nerviosas/, fr: /signaux nerveux/ },
  ],
  ['it is not only cosmetic', 'treatments', { en: /cosmetic/, es: /estétic|cosmétic/, fr: /esthétique|cosmétique/ }],
  ['it reduces sweating', 'treatments', { en: /sweat/, es: /sud/, fr: /sueur|transpir/ }],
  ['it is used against pain', 'treatments', { en: /pain/, es: /dolor/, fr: /douleur/ }],
  [
    'a licensed physician gives it',
    'treatments',
    { en: /licensed physician/, es: /médico colegiado/, fr: /médecin autorisé à exercer/ },
  ],
  [
    'it is non-surgical',
    'treatments',
    { en: /non-surgical|no surgery|without surgery/, es: /quirúrgic|cirugía/, fr: /chirurgi/ },
  ],
  [
    'the boxed warning about spread is there',
    'treatments',
    { en: /spread/, es: /extend|propag|disemin/, fr: /propag|diffus|étend|disperse/ },
  ],
  [
    'palms, underarms and soles are named',
    'treatments',
    { en: /palms.*|soles/, es: /palmas|plantas/, fr: /paumes|plantes/ },
  ],
  [
    'hyperhidrosis of forehead, underarms, soles and palms',
    'conditions',
    { en: /underarm/, es: /axila/, fr: /aisselle/ },
  ],
  [
    'Frey syndrome after parotid surgery, while eating',
    'conditions',
    { en: /parotid/, es: /parótida/, fr: /parotide/ },
  ],
  ['the masseter, clenching and grinding', 'conditions', { en: /masseter/, es: /masetero/, fr: /masséter/ }],
  [
    'damage already done to the joint cannot be repaired',
    'conditions',
    { en: /cannot repair|not repair/, es: /no (puede )?repara/, fr: /ne (peut pas )?répare/ },
  ],
  [
    'chronic migraine, points along scalp and neck',
    'conditions',
    { en: /scalp/, es: /cuero cabelludo/, fr: /cuir chevelu/ },
  ],
  ['after an accident or surgery', 'conditions', { en: /accident/, es: /accidente/, fr: /accident/ }],
  [
    "Bell's palsy and stroke",
    'conditions',
    { en: /bell.s palsy.*stroke|stroke/, es: /parálisis de bell/, fr: /paralysie de bell/ },
  ],
  ['off-label use is said plainly', 'conditions', { en: /off-label/, es: /fuera de ficha técnica/, fr: /hors amm/ }],
];

test.each(statements)('%s', async (_statement, type, words) => {
  for (const [locale, word] of Object.entries(words)) expect(await textOf(type, locale)).toMatch(word);
});

test('German is there in part', async () => {
  expect(await list('conditions', 'de', 'fallback=none')).toHaveLength(2);
  expect(await list('treatments', 'de', 'fallback=none')).toHaveLength(1);
  expect(await list('injection-sites', 'de', 'fallback=none')).toHaveLength(6);
});

test('a condition is found by its code', async () => {
  const { body } = await app
    .get('/api/conditions?filters[codes][system][$eq]=icd-10-cm&filters[codes][value][$eq]=L74.510')
    .expect(200);
  expect(body.data.map(({ slug }: { slug: string }) => slug)).toEqual(['hyperhidrosis']);
});

test('approvals say what is approved where, with a source', async () => {
  const approvals = (await app.get(`/api/approvals?${ALL}`).expect(200)).body.data as Record<string, unknown>[];
  expect(approvals).toHaveLength(32);
  for (const approval of approvals) {
    expect(approval).toMatchObject({
      treatment: { slug: expect.any(String) },
      condition: { slug: expect.any(String) },
      source: { url: expect.stringMatching(/^https?:/) },
    });
    expect((approval.injectionSites as unknown[]).length).toBeGreaterThan(0);
  }
  const underarm = approvals.find(
    ({ region, status, condition }) =>
      region === 'US' && status === 'approved' && (condition as { slug: string }).slug === 'hyperhidrosis',
  );
  expect(underarm).toMatchObject({ injectionSites: [{ slug: 'underarm' }] });
});

test('the sample reviewer is plainly a sample', async () => {
  expect((await app.get('/api/clinicians').expect(200)).body.data).toMatchObject([
    {
      name: expect.stringMatching(/replace before going live/),
      credentials: expect.stringMatching(/not a real clinician/),
      sample: true,
    },
  ]);
});

test('the pictures are served', async () => {
  for (const { image } of await list('conditions', 'en', 'populate=image')) {
    const { headers } = await app.get((image as { url: string }).url).expect(200);
    expect(headers['content-type']).toMatch(/^image\/svg\+xml/);
  }
});

test('the database has an index for everything that is looked up', async () => {
  const rows = await query<{ columns: string }>(
    app.database,
    `select t.relname || '(' || string_agg(a.attname, ',' order by k.n) || ')' as columns
     from pg_index i join pg_class t on t.oid = i.indrelid
     cross join unnest(i.indkey::int[]) with ordinality as k(attnum, n)
     join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum group by i.indexrelid, t.relname`,
  );
  const indexes = new Set(rows.map(({ columns }) => columns));
  for (const table of ['conditions', 'treatments', 'injection_sites'])
    expect(indexes).toContain(`${table}(slug,locale)`);
  expect(indexes).toContain('components_fact_codes(system,value)');
  expect(indexes).toContain('approvals(region)');
  // Relations live in link tables, which Strapi indexes from both ends.
  expect(indexes).toContain('conditions_treatments_lnk(condition_id)');
  expect(indexes).toContain('conditions_treatments_lnk(treatment_id)');
});
