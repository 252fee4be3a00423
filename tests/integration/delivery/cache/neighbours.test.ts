/** What is kept in memory follows what is beside, behind and above an entry: each of these was once not noticed. */
import path from 'node:path';
import type * as Changes from '../../../../src/changes';
import { type Application, startApplication } from '../../../support/application';
import { editor, paragraph, uids } from '../../../support/fixtures';
import { keptBy } from '../../../support/kept';
import { query } from '../../../support/postgres';
import { ROOT } from '../../../support/root';

let app: Application;
const { whenKnown } = require(path.join(ROOT, 'dist', 'src', 'changes', 'index.js')) as typeof Changes;
beforeEach(async () => {
  app = await startApplication('seeded', { configuration: { 'settings.cacheBytes': 8_000_000 } });
});
afterEach(() => app.stop());

/** What is no address is posted to GraphQL. */
const ask = (url: string) => (url.startsWith('/') ? app.get(url) : app.graphql(url));

async function answer(url: string, cookie = '') {
  const request = ask(url);
  const { status, text, body, headers } = await (cookie ? request.set('Cookie', cookie) : request);
  return { url, status, text: text ?? (body as Buffer).toString('base64'), location: headers.location };
}

/**
 * Answers from memory after an edit are those that somebody gets who is never answered from it; and, unless nothing was
 * to change, others than before.
 */
async function follow(urls: string[], edit: () => Promise<unknown>, isOther = true): Promise<void> {
  const before = await Promise.all(urls.map((url) => answer(url)));
  const { hits } = keptBy(app).store.counted;
  for (const url of urls) await answer(url);
  expect(keptBy(app).store.counted.hits - hits).toBe(urls.length);
  await edit();
  await whenKnown(app.strapi);
  for (const [at, url] of urls.entries()) {
    const anew = await answer(url, 'theme=dark');
    expect(await answer(url)).toEqual(anew);
    expect([url, anew.text !== before[at]?.text || anew.location !== before[at]?.location]).toEqual([url, isOther]);
  }
}

const sql = (text: string, values: unknown[] = []) => query(app.database, text, values as string[]);

async function documentOf(type: string, slug: string): Promise<string> {
  return (await app.get(`/api/${type}/${slug}`)).body.data.documentId;
}

const TREATMENT = 'therapeutic-botulinum-toxin';

test('what is related and comes to be there in a language', async () => {
  const at = { documentId: await documentOf('treatments', TREATMENT), locale: 'de' };
  const edit = editor(app.strapi);
  await edit.unpublish(uids.TREATMENT, at);
  await whenKnown(app.strapi);
  await follow(
    [
      '/api/conditions/hyperhidrosis?locale=de&fallback=none',
      '/api/conditions/hyperhidrosis/structured-data?locale=de&fallback=none&base=https://clinic.example',
      '/api/approvals?locale=de&fallback=none',
      '/api/conditions?locale=de&fallback=none&populate=approvals',
      '{ conditions(locale: "de", fallback: "none") { slug treatments { slug } } }',
    ],
    () => edit.publish(uids.TREATMENT, at),
  );
});

test('words of a file, where the entry has none of its own', async () => {
  await sql('update conditions set image_caption = null, image_alternative_text = null');
  await whenKnown(app.strapi);
  await follow(
    [
      '/api/conditions/tmj-bruxism',
      '/api/conditions',
      '/api/conditions?populate=image&fields=slug',
      '{ conditions { slug image { caption alternativeText } } }',
    ],
    () => sql(`update files set caption = 'Another caption', alternative_text = 'Other words'`),
  );
});

test('whether a word is known, by a type that is not asked for', async () => {
  await follow(
    [
      '/api/search?q=botulinun&type=guide',
      '{ search(q: "botulinun", type: "guide") { nodes { slug } corrected { to } } }',
    ],
    () => sql(`update conditions set search_words = 'botulinun' where published_at is not null and locale = 'en'`),
  );
});

test('an address that comes to lead to another document', async () => {
  const mine = { documentId: await documentOf('conditions', 'hyperhidrosis'), locale: 'en' };
  const edit = editor(app.strapi);
  await edit.unpublish(uids.CONDITION, mine);
  await sql(`update conditions set slug = 'one-for-two' where document_id = $1 and locale = 'fr'`, [mine.documentId]);
  await sql(`update conditions set slug = 'one-for-two' where document_id = $1 and locale = 'de'`, [
    await documentOf('conditions', 'frey-syndrome'),
  ]);
  await whenKnown(app.strapi);
  await follow(
    ['/api/conditions/one-for-two?locale=fr', '{ condition(slug: "one-for-two", locale: "fr") { documentId } }'],
    () => edit.publish(uids.CONDITION, mine),
  );
});

test('the language of a wording', async () => {
  await follow(
    [
      '/api/approvals?locale=de',
      '/api/approvals?locale=de&fields=restriction',
      '{ approvals(locale: "de") { restriction { text locale } } }',
    ],
    () =>
      sql(
        `update components_fact_wordings set locale = case locale when 'de' then 'es' when 'en' then 'de' else locale end`,
      ),
  );
});

test('the order of approvals, of which some are shown', async () => {
  const url = '/api/conditions/chronic-migraine?populate[approvals]';
  const [first] = (await app.get(`${url}=true`)).body.data.approvals;
  await follow([`${url}[limit]=1&populate[approvals][fields]=product`, `${url}[fields]=documentId`], () =>
    sql(`update approvals set region = 'ZZ' where document_id = $1`, [first.documentId]),
  );
});

test('the order of what is related at one place is not that of its last publication', async () => {
  for (const { name } of (await sql(
    `select table_name as name from information_schema.tables where table_name like 'conditions_injection_sites%'`,
  )) as { name: string }[])
    await sql(`update ${name} set injection_site_ord = null, condition_ord = null`);
  await whenKnown(app.strapi);
  const [site] = (await app.get('/api/conditions/chronic-migraine')).body.data.injectionSites;
  const edit = editor(app.strapi);
  await follow(
    ['/api/conditions/chronic-migraine', '/api/conditions?populate=injectionSites'],
    async () => {
      const at = { documentId: site.documentId, locale: 'en' };
      await edit.update(uids.SITE, { ...at, data: { description: paragraph('Another description.') } });
      await edit.publish(uids.SITE, at);
    },
    false,
  ).catch((error) => {
    // Its line in the second may say when it was changed.
    if (!/populate/.test(String(error))) throw error;
  });
});

test('when an entry was changed whose text is partly that of the source', async () => {
  const documentId = await documentOf('treatments', TREATMENT);
  const edit = editor(app.strapi);
  const save = async (data: object) => {
    await edit.update(uids.TREATMENT, { documentId, locale: 'en', data });
    await edit.publish(uids.TREATMENT, { documentId, locale: 'en' });
  };
  const safety = ['boxedWarning', 'commonSideEffects', 'contraindications', 'whenToSeekHelp'];
  await save({ safety: Object.fromEntries(safety.map((name) => [name, paragraph('Other words')])) });
  await whenKnown(app.strapi);
  expect((await app.get(`/api/treatments/${TREATMENT}?locale=fr`)).body.data.segmentLocales).not.toEqual([]);
  await follow([`/api/treatments/${TREATMENT}?locale=fr&fields=updatedAt`], () =>
    save({ emergencyNumbers: [{ region: 'US', number: '0' }] }),
  );
});

test('GraphQL at an address in another case is told in the type that is asked for', async () => {
  const url = '/GraphQL?query={conditions{slug}}';
  for (const accept of ['application/graphql-response+json', 'application/json']) {
    const { headers } = await app.get(url).set('Accept', accept).expect(200);
    expect(headers['content-type']).toBe(`${accept}; charset=utf-8`);
  }
});
