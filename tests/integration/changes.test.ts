/** What is written down of each write: which attributes of which language of which entry are others for the public now. */
import { type Application, startApplication } from '../support/application';
import { editor, paragraph, uids } from '../support/fixtures';
import { query } from '../support/postgres';

const { CONDITION } = uids;
const SLUG = 'frey-syndrome';

let app: Application;
let edit: ReturnType<typeof editor>;
let documentId: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  documentId = (await app.get(`/api/conditions/${SLUG}`)).body.data.documentId;
});
afterAll(() => app.stop());

interface Line {
  kept: string;
  document: string;
  locale: string;
  attributes: string[] | null;
  slugs: string[];
}

/** What was written down while something was done; dates of an entry go without saying. */
async function changesOf(work: () => Promise<unknown>): Promise<Line[][]> {
  const [{ latest }] = (await query(app.database, 'select latest_at::text as latest from history.clock')) as [
    { latest: string },
  ];
  await work();
  const lines = await query<Line & { moment: string }>(
    app.database,
    `select moment::text, kept, document_id as document, locale, attributes, slugs from history.changes
      where moment > $1 and attributes is distinct from '{formerSlugs}' order by moment, kept, document_id, locale`,
    [latest],
  );
  const moments = [...new Set(lines.map(({ moment }) => moment))];
  return moments.map((at) =>
    lines
      .filter(({ moment }) => moment === at)
      .map(({ moment: _moment, attributes, ...line }) => ({
        ...line,
        attributes: attributes?.filter((name) => !/^(published|updated)_at$|^formerSlugs$/.test(name)) ?? null,
      })),
  );
}

const frey = (locale: string, attributes: string[] | null, slugs = [SLUG]) => ({
  kept: 'conditions',
  document: documentId,
  locale,
  attributes,
  slugs,
});

const publish =
  (locale = 'en', data?: object) =>
  async () => {
    if (data) await edit.update(CONDITION, { documentId, locale, data });
    await edit.publish(CONDITION, { documentId, locale });
  };

test('a draft is nobody’s business', async () => {
  expect(
    await changesOf(() => edit.update(CONDITION, { documentId, locale: 'en', data: { summary: 'A draft.' } })),
  ).toEqual([]);
});

test('a text that is published is one attribute of one language', async () => {
  expect(await changesOf(publish('en', { summary: 'Another summary.' }))).toEqual([[frey('en', ['summary'])]]);
  expect(await changesOf(publish('fr', { overview: paragraph('Un autre.') }))).toEqual([
    [frey('fr', ['overview'], ['syndrome-de-frey'])],
  ]);
});

test('what is published as it is has other dates alone: its rows are new throughout', async () => {
  expect(await changesOf(publish())).toEqual([[frey('en', [])]]);
});

test('a part is an attribute of what holds it', async () => {
  const faqs = [{ question: 'Another?', answer: paragraph('Yes.') }];
  expect(await changesOf(publish('en', { faqs }))).toEqual([[frey('en', ['faqs'])]]);
});

test('an address is the one before and the one after', async () => {
  expect(await changesOf(publish('en', { slug: 'frey' }))).toEqual([[frey('en', ['slug'], ['frey', SLUG])]]);
  await publish('en', { slug: SLUG })();
});

test('a relation is one of both ends, for all languages', async () => {
  const site = (await app.get('/api/injection-sites/scalp')).body.data.documentId;
  const related = (await app.get(`/api/conditions/${SLUG}`)).body.data.injectionSites as { documentId: string }[];
  const injectionSites = [...related.map((one) => one.documentId), site];
  expect(await changesOf(publish('en', { injectionSites }))).toEqual([
    [
      frey('', ['injectionSites'], expect.anything() as never),
      frey('en', []),
      { kept: 'injection_sites', document: site, locale: '', attributes: ['conditions'], slugs: [] },
    ],
  ]);
});

test('a language that goes and comes back is all of it', async () => {
  const [gone = []] = await changesOf(() => edit.unpublish(CONDITION, { documentId, locale: 'fr' }));
  expect(gone).toContainEqual(frey('fr', null, ['syndrome-de-frey']));
  expect(gone.filter(({ kept }) => kept === 'conditions')).toHaveLength(1);
  const [back = []] = await changesOf(publish('fr'));
  expect(back).toContainEqual(frey('fr', null, ['syndrome-de-frey']));
});

test('whoever writes over SQL: a picture’s text, a source, a part', async () => {
  const picture = () =>
    query(
      app.database,
      `update files set alternative_text = 'Another' where id = (select min(file_id) from files_related_mph where related_type = $1)`,
      [CONDITION],
    );
  for (const lines of await changesOf(picture))
    for (const line of lines) expect(line).toMatchObject({ kept: 'conditions', attributes: ['image'] });
  const source = () =>
    query(app.database, `update sources set title = 'Another' where id = (select min(id) from sources)`);
  expect(await changesOf(source)).toMatchObject([[{ kept: 'sources', locale: '', attributes: ['title'] }]]);
  const part = () =>
    query(
      app.database,
      `update components_text_faqs set question = 'Another?' where id = (select min(cmp_id) from conditions_cmps
        where component_type = 'text.faq' and entity_id in (select id from conditions where published_at is not null))`,
    );
  expect(await changesOf(part)).toMatchObject([[{ kept: 'conditions', attributes: ['faqs'] }]]);
});

test('a language that is added or goes is itself, another default one is everything', async () => {
  const locales = app.strapi.plugin('i18n').service('locales');
  const everything = { kept: '*', document: '', locale: '', attributes: null, slugs: [] };
  const italian = [[{ kept: 'languages', document: '', locale: 'it', attributes: null, slugs: [] }]];
  expect(await changesOf(() => locales.create({ code: 'it', name: 'Italian' }))).toEqual(italian);
  const { id } = await locales.findByCode('it');
  expect(await changesOf(() => locales.update({ id }, { name: 'Italiano' }))).toEqual([]);
  expect(await changesOf(() => locales.delete({ id }))).toEqual(italian);
  expect((await changesOf(() => locales.setDefaultLocale({ code: 'es' }))).flat()).toContainEqual(everything);
  expect((await changesOf(() => locales.setDefaultLocale({ code: 'en' }))).flat()).toContainEqual(everything);
});

test('fifty writers at once: each has a moment of its own, in the order in which it is seen', async () => {
  const sites = (await app.get('/api/injection-sites')).body.data as { documentId: string }[];
  const lines = await changesOf(() =>
    Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        query(
          app.database,
          `update injection_sites set summary = $1 where document_id = $2 and locale = 'en' and published_at is not null`,
          [`Written ${at}`, sites[at % sites.length]?.documentId],
        ),
      ),
    ),
  );
  expect(lines).toHaveLength(50);
  expect(lines.every((line) => line.length === 1 && line[0]?.kept === 'injection_sites')).toBe(true);
  const [last] = await query<{ summary: string }>(
    app.database,
    `select row.data ->> 'summary' as summary from history.changes as change join history.rows as row
      on row.kept = change.kept and row.document_id = change.document_id and row.valid_from = change.moment
      order by change.moment desc limit 1`,
  );
  expect(last?.summary).toMatch(/^Written /);
});
