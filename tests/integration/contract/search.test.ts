/** Contract §5: search. */
import { Client } from 'pg';
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, paragraph, uids } from '../../support/fixtures';
import { query as sql, urlOf } from '../../support/postgres';
import { apiToken } from '../../support/token';

const { CONDITION } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

const search = async (q: string, query: Record<string, string> = {}) =>
  (
    await app
      .get('/api/search')
      .query({ q, ...query })
      .expect(200)
  ).body;
const slugs = async (q: string, query: Record<string, string> = {}) =>
  (await search(q, query)).data.map(({ slug }: { slug: string }) => slug);

async function published(slug: string, more: Record<string, unknown> = {}): Promise<string> {
  const data = { ...conditionText(slug), evidenceLevel: 'limited', ...more };
  const { documentId } = await edit.create(CONDITION, { locale: 'en', data });
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  return documentId;
}

test.each([
  ['sudoracion', 'es', 'hiperhidrosis'],
  ['hiperidrosis', 'es', 'hiperhidrosis'],
  ['migrane', 'en', 'chronic-migraine'],
  ['migrane', 'fr', 'migraine-chronique'],
  ['macetero', 'es', 'masetero'],
  ['bruxisme', 'fr', 'trouble-atm-bruxisme'],
  ['schwitzt', 'de', 'hyperhidrose'],
  ['G43.709', 'en', 'chronic-migraine'],
  ['mig', 'fr', 'migraine-chronique'],
])('%s in %s finds %s first: stems, accents, one typo, codes, beginnings', async (q, locale, slug) => {
  const { data } = await search(q, { locale });
  expect(data[0]).toMatchObject({ slug, locale });
});

test('what fell back to another language is found by the words of that language, and marked with it', async () => {
  const { data, meta } = await search('parotid', { locale: 'de' });
  expect(data[0]).toMatchObject({ type: 'condition', slug: 'frey-syndrome', locale: 'en' });
  expect(meta.locale).toEqual({ requested: 'de', chain: ['de', 'en'] });
  expect(await slugs('parotid', { locale: 'de', fallback: 'none' })).toEqual([]);
});

test('every document is found in the very language in which lists serve it, with and without a chain', async () => {
  const { documentId } = (await app.get('/api/conditions/frey-syndrome')).body.data;
  await edit.unpublish(CONDITION, { documentId, locale: 'fr' });
  const hidden = (await app.get('/api/conditions/tmj-bruxism')).body.data.documentId;
  await edit.unpublish(CONDITION, { documentId: hidden, locale: 'en' });
  for (const locale of ['en', 'es', 'fr', 'de']) {
    for (const fallback of [{}, { fallback: 'none' }] as Record<string, string>[]) {
      const list = await app
        .get('/api/conditions')
        .query({ locale, fields: 'slug', ...fallback })
        .expect(200);
      const query = { locale, type: 'condition', 'pagination[pageSize]': '50', ...fallback };
      // A word of every text, in each of the languages.
      const found = (
        await Promise.all(['toxin', 'toxina', 'toxine', 'botulinumtoxin'].map((q) => search(q, query)))
      ).flatMap(({ data }) =>
        data.map(
          (hit: { documentId: string; locale: string; slug: string }) => `${hit.documentId} ${hit.locale} ${hit.slug}`,
        ),
      );
      const listed = list.body.data.map(
        (one: { documentId: string; locale: string; slug: string }) => `${one.documentId} ${one.locale} ${one.slug}`,
      );
      expect([...new Set(found)].sort()).toEqual([...listed].sort());
    }
  }
  await edit.publish(CONDITION, { documentId, locale: 'fr' });
  await edit.publish(CONDITION, { documentId: hidden, locale: 'en' });
});

test('a type can be chosen, pages and totals are right', async () => {
  const { meta } = await search('botulinum', { 'pagination[pageSize]': '50' });
  const all = (await search('botulinum', { 'pagination[pageSize]': '50' })).data;
  expect(meta.pagination).toEqual({ page: 1, pageSize: 50, pageCount: 1, total: all.length });
  const paged = [];
  for (let page = 1; paged.length < all.length; page += 1)
    paged.push(...(await search('botulinum', { 'pagination[pageSize]': '4', 'pagination[page]': String(page) })).data);
  expect(paged).toEqual(all);
  const sites = (await search('injected', { type: 'injection-site' })).data;
  expect(new Set(sites.map(({ type }: { type: string }) => type))).toEqual(new Set(['injection-site']));
});

test('a correction is told, a word that is there is not corrected', async () => {
  expect((await search('macetero', { locale: 'es' })).meta.corrected).toEqual([{ from: 'macetero', to: 'masetero' }]);
  expect((await search('masetero', { locale: 'es' })).meta.corrected).toEqual([]);
});

describe('snippets show what was found, in whole words', () => {
  const filler = (words: number, long = '') =>
    Array.from({ length: words }, (_, n) => `filler${n}${long}tail`).join(' ');
  const long = (words: number) => filler(words, 'x'.repeat(30));
  test.each([
    ['as it is asked for', 'quokka', `${filler(300)} a quokka sits ${filler(300)}`, 'quokka'],
    ['at the beginning', 'wombat', `Wombat first. ${filler(300)}`, 'Wombat'],
    ['at the end', 'numbat', `${filler(300)} the last is a numbat`, 'numbat'],
    ['in another form', 'lemurs', `${filler(300)} one lemur ran ${filler(300)}`, 'lemur'],
    ['after a word that it is a part of', 'galah', `Nongalahs ${filler(300)} a galah flew ${filler(300)}`, 'galah'],
    ['without its accent', 'emu', `${filler(300)} an ému stood ${filler(300)}`, 'ému'],
    ['for a typo of it', 'kokabura', `${filler(300)} a kokaburra laughed ${filler(300)}`, 'kokaburra'],
    ['among long words', 'kiwi', `${long(60)} a kiwi ran ${long(60)}`, 'kiwi'],
    ['by its beginning', 'platyp', `${filler(300)} a platypus swam ${filler(300)}`, 'platypus'],
    ['beside another word', 'bilby burrow', `${filler(300)} a bilby dug a burrow ${filler(300)}`, 'bilby'],
  ])('%s: %s', async (how, q, text, marked) => {
    const slug = how.replaceAll(' ', '-');
    await published(slug, { overview: paragraph(text) });
    const { data } = await search(q, { type: 'condition' });
    const { snippet } = data.find((hit: { slug: string }) => hit.slug === slug);
    expect(snippet).toContain(`<mark>${marked}</mark>`);
    const words = snippet.replace(/<\/?mark>/g, '').split(/\s/);
    expect(words.length).toBeGreaterThan(3);
    for (const word of words) if (/fil|tail/.test(word)) expect(word).toMatch(/^filler\d+(x{30})?tail$/);
  });
});

describe('snippets have an ellipsis where the text goes on, and only there', () => {
  const filler = (words: number) => Array.from({ length: words }, (_, n) => `padding${n}`).join(' ');
  const [some, many] = [filler(25), filler(300)];
  // A site's text is its summary and its description, in this order.
  test.each([
    ['on both sides', 'pademelon', some, `a pademelon sat ${many}`, true, true],
    ['on both sides, by its beginning', 'phascog', some, `a phascogale ran ${many}`, true, true],
    ['after the beginning', 'potoroo', 'Potoroo first.', many, false, true],
    ['after the beginning where only the name is found', 'zyzomys', 'Nothing.', many, false, true],
    ['before the end', 'dunnart', some, `${many} the last is a dunnart.`, true, false],
    ['nowhere in a short text', 'bettong', '“Another bettong” & others', 'without anything < more.', false, false],
    ['nowhere between lines', 'quoll', '  Single quoll\nand a line.  ', '\n another \n', false, false],
  ])('%s', async (how, q, summary, description, before, after) => {
    const slug = how.replaceAll(/\W+/g, '-');
    const name = how.includes('name') ? 'Zyzomys' : slug;
    const text = { name, slug, summary, description: paragraph(description) };
    const site = { ...text, bodyRegion: 'trunk', laterality: 'midline' };
    const { documentId } = await edit.create(uids.SITE, { locale: 'en', data: site });
    await edit.publish(uids.SITE, { documentId, locale: 'en' });
    const { data } = await search(q, { type: 'injection-site' });
    const { snippet } = data.find((hit: { slug: string }) => hit.slug === slug);
    expect([snippet.startsWith('…\u00A0'), snippet.endsWith('\u00A0…')]).toEqual([before, after]);
    expect(snippet.slice(before ? 1 : 0, after ? -1 : undefined)).not.toContain('…');
  });
});

test('snippets are safe to insert as HTML', async () => {
  await published('markup', {
    overview: paragraph('Zanzibar <script>alert("1")</script> & <img src=x onerror=alert(1)> \uE000b\uE001'),
  });
  const { data } = await search('zanzibar');
  expect(data[0].snippet).toContain('<mark>Zanzibar</mark>');
  expect(data[0].snippet.replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
});

describe('is kept right by the database', () => {
  test('drafts never match, nor do their words correct others', async () => {
    const documentId = await published('plain-text');
    await edit.update(CONDITION, { documentId, locale: 'en', data: { overview: paragraph('xylophonic') } });
    expect(await slugs('xylophonic')).toEqual([]);
    expect(await search('xylophonik')).toMatchObject({ data: [], meta: { corrected: [] } });
    const token = await apiToken(app.strapi);
    const { body } = await app.get('/api/search?q=xylophonic').auth(token, { type: 'bearer' }).expect(200);
    expect(body.data).toEqual([]);
    await edit.publish(CONDITION, { documentId, locale: 'en' });
    expect(await slugs('xylophonik')).toEqual(['plain-text']);
    await edit.unpublish(CONDITION, { documentId, locale: 'en' });
    expect(await search('xylophonik')).toMatchObject({ data: [], meta: { corrected: [] } });
  });

  test('what is not on the page as text never matches', async () => {
    await published('bandicoot', {
      name: 'Plain',
      imageAlternativeText: 'Thylacine',
      seo: { title: 'Dingo', description: 'Dingo' },
    });
    for (const q of ['thylacine', 'dingo', 'credentials']) expect(await slugs(q)).toEqual([]);
    // Experts are spoken of; the level of evidence is no text.
    expect((await search('expert_opinion')).meta.complete).toBe(0);
  });

  test('a change is found in the transaction that makes it, and nowhere before it commits', async () => {
    await published('quokka-page');
    const client = new Client(urlOf(app.database));
    await client.connect();
    try {
      await client.query('begin');
      await client.query(
        `update conditions set summary = 'Wombatosis' where slug = 'quokka-page' and published_at is not null`,
      );
      expect(await slugs('wombatosis')).toEqual([]);
      await client.query('commit');
      expect(await slugs('wombatosis')).toEqual(['quokka-page']);
      await client.query('begin');
      await client.query(
        `update conditions set summary = 'Cassowary' where slug = 'quokka-page' and published_at is not null`,
      );
      await client.query('rollback');
      expect(await slugs('cassowary')).toEqual([]);
    } finally {
      await client.end();
    }
    await sql(
      app.database,
      `update components_text_faqs set question = 'Is it bilbyitis?' where id in (select id from components_text_faqs limit 1)`,
    );
    await sql(app.database, `delete from conditions where slug = 'quokka-page'`);
    expect(await slugs('wombatosis')).toEqual([]);
  });

  test('a change in a question is found too', async () => {
    const documentId = await published('asked', {
      faqs: [{ question: 'What about echidnas?', answer: paragraph('No.') }],
    });
    expect(await slugs('echidnas')).toEqual(['asked']);
    await sql(
      app.database,
      `update components_text_faqs set question = 'What about koalas?' where question like '%echidnas%'`,
    );
    expect([await slugs('echidnas'), await slugs('koalas')]).toEqual([[], ['asked']]);
    await edit.remove(CONDITION, { documentId, locale: '*' });
    expect(await slugs('koalas')).toEqual([]);
  });
});

describe('bad input', () => {
  test.each([
    ['missing', {}, 'q'],
    ['empty', { q: '' }, 'q'],
    ['blank', { q: '  ' }, 'q'],
    ['10 kB long', { q: 'x'.repeat(10_000) }, 'q'],
    ['two of them', { q: ['a', 'b'] }, 'q'],
    ['an unknown type', { q: 'a', type: 'doctor' }, 'type'],
    ['a page of zero', { q: 'a', 'pagination[page]': '0' }, 'pagination.page'],
    ['a page size of a million', { q: 'a', 'pagination[pageSize]': '1000000' }, 'pagination.pageSize'],
    ['an unknown parameter', { q: 'a', sort: 'name' }, 'sort'],
    ['an unknown part of pagination', { q: 'a', 'pagination[limit]': '1' }, 'pagination.limit'],
    ['a wrong fallback', { q: 'a', fallback: 'all' }, 'fallback'],
  ])('%s is refused by name', async (_what, query, parameter) => {
    const { body } = await app.get('/api/search').query(query).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter });
    expect(body.error.message).toMatch(/must|allowed/);
  });

  test.each([
    `&|!():*'"\\`,
    '!!!',
    '<->',
    `'; drop table conditions; --`,
    'a & | b',
    'x:*:*',
    '💉',
    '%',
    '___',
    `${'a '.repeat(99)}`,
  ])('operators are only characters: %s', async (q) => {
    const { data, meta } = await search(q);
    expect(meta.pagination.total).toBeGreaterThanOrEqual(data.length);
  });
});

test('of more hits than are ranked by their text, those whose names hold the word come first', async () => {
  const inText = await published('beyond-in-text', { summary: 'It says zebrafish.' });
  const inName = await published('beyond-in-name', { name: 'Zebrafish' });
  // Before all others by their ids: only its rank can bring the one in front of them.
  await sql(
    app.database,
    `insert into search.entries select content_table, -n, '0many' || n, locale, name, languages, body, named, head, vector, words, head_words
     from search.entries, generate_series(1, 600) as n where document_id = $1`,
    [inText],
  );
  const { data, meta } = await search('zebrafish');
  expect(meta.pagination.total).toBe(602);
  expect(data.map(({ documentId }: { documentId: string }) => documentId)).toEqual([inName]);
  await sql(app.database, 'delete from search.entries where entry_id < 0');
  expect(new Set((await search('zebrafish')).data.map(({ documentId }: { documentId: string }) => documentId))).toEqual(
    new Set([inName, inText]),
  );
});

describe('over GraphQL', () => {
  const HIT = 'type documentId locale slug name summary snippet';
  const RESULT = `nodes { ${HIT} } pageInfo { page pageSize pageCount total } locale { requested chain } corrected { from to } complete`;
  const ask = (args: string) => app.graphql(`{ search(${args}) { ${RESULT} } }`);

  test.each<[string, Record<string, string>]>([
    ['q: "migrane"', { q: 'migrane' }],
    ['q: "toxine", locale: "fr"', { q: 'toxine', locale: 'fr' }],
    ['q: "schwitzt", locale: "de", fallback: "none"', { q: 'schwitzt', locale: 'de', fallback: 'none' }],
    ['q: "botulinum", type: "injection-site"', { q: 'botulinum', type: 'injection-site' }],
    [
      'q: "botulinum", pagination: { page: 2, pageSize: 3 }',
      { q: 'botulinum', 'pagination[page]': '2', 'pagination[pageSize]': '3' },
    ],
    ['q: "botulinum", type: null, pagination: null, locale: null, fallback: null', { q: 'botulinum' }],
    ['q: "nothing at all holds this xyzzy"', { q: 'nothing at all holds this xyzzy' }],
  ])('%s finds what REST finds', async (args, parameters) => {
    const { data, meta } = await search(String(parameters.q), parameters);
    const { body } = await ask(args).expect(200);
    const { pagination: pageInfo, ...rest } = meta;
    expect(body).toEqual({ data: { search: { nodes: data, pageInfo, ...rest } } });
  });

  test.each<[string, string]>([
    ['q: " "', 'q=%20'],
    [`q: "${'x'.repeat(201)}"`, `q=${'x'.repeat(201)}`],
    ['q: "a", type: "nonsense"', 'q=a&type=nonsense'],
    ['q: "a", pagination: { page: 0 }', 'q=a&pagination[page]=0'],
    ['q: "a", pagination: { pageSize: 51 }', 'q=a&pagination[pageSize]=51'],
    ['q: "a", locale: "xx"', 'q=a&locale=xx'],
    ['q: "a", locale: "en-XA"', 'q=a&locale=en-XA'],
    ['q: "a", fallback: "all"', 'q=a&fallback=all'],
  ])('%s is refused as in REST', async (args, query) => {
    const rest = await app.get(`/api/search?${query}`).expect(400);
    const { body } = await ask(args).expect(400);
    expect(body.errors[0].extensions.error).toEqual(rest.body.error);
  });
});
