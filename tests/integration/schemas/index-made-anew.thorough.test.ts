/** The search index is made anew beside the one that serves: nobody waits for it, and nothing that is written is missed. */
import type { DerivedSchema } from '../../../src/schemas';
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, paragraph, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { until } from '../../support/process';

const { CONDITION } = uids;
const GATE = 7;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

const { derive, derivedSchema } =
  jest.requireActual<typeof import('../../../src/schemas')>('../../../dist/src/schemas');
const { servedSchema } = jest.requireActual<typeof import('../../../src/served')>('../../../dist/src/served');
const { searchSchema } = jest.requireActual<typeof import('../../../src/delivery/search/schema')>(
  '../../../dist/src/delivery/search/schema',
);

/** The same index by a definition that is another one, and that stops at a gate once it has looked at everything. */
function gated(): DerivedSchema {
  const { schema, statements, settling, notesMissed } = searchSchema(app.strapi);
  return derivedSchema({
    schema,
    statements: [...statements, `select pg_advisory_xact_lock(${GATE})`],
    settling,
    notesMissed,
  });
}

async function published(slug: string, word: string): Promise<string> {
  const data = { ...conditionText(slug), evidenceLevel: 'limited', overview: paragraph(word) };
  const { documentId } = await edit.create(CONDITION, { locale: 'en', data });
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  return documentId;
}

const slugs = async (q: string) =>
  (await app.get('/api/search').query({ q }).expect(200)).body.data.map(({ slug }: { slug: string }) => slug);

const held = async () => ({
  entries: await query(app.database, 'select * from search.entries order by content_table, entry_id'),
  words: await query(app.database, 'select * from search.words order by locale, word'),
});

const waiting = async () =>
  (
    await query(
      app.database,
      `select from pg_locks where locktype = 'advisory' and objid = ${GATE} and not granted
        and database = (select oid from pg_database where datname = current_database())`,
    )
  ).length > 0;

test('searches and writes go on, and what is written meanwhile is in the new one', async () => {
  const gone = await published('aardvark-page', 'aardvarkosis');
  const kept = await published('bilby-page', 'bilbyosis');
  const gate = await app.strapi.db.connection.transaction();
  await gate.raw(`select pg_advisory_xact_lock(${GATE})`);
  const making = derive(app.strapi, [gated()]);
  await until(waiting);
  try {
    await published('cuscus-page', 'cuscusosis');
    await edit.update(CONDITION, { documentId: kept, locale: 'en', data: { overview: paragraph('dibblerosis') } });
    await edit.publish(CONDITION, { documentId: kept, locale: 'en' });
    await edit.remove(CONDITION, { documentId: gone, locale: '*' });
    await query(
      app.database,
      `update components_text_faqs set question = 'What about echidnosis?'
        where id = (select cmp_id from conditions_cmps join conditions on conditions.id = entity_id
          where component_type = 'text.faq' and published_at is not null and locale = 'en' order by 1 limit 1)`,
    );
    expect(await waiting()).toBe(true);
    expect(await slugs('cuscusosis')).toEqual(['cuscus-page']);
    expect(await slugs('dibblerosis')).toEqual(['bilby-page']);
    expect(await slugs('aardvarkosis')).toEqual([]);
    expect(await slugs('echidnosis')).toHaveLength(1);
  } finally {
    await gate.rollback();
    await making;
  }
  await app.get('/api/search?q=sweat').expect(503); // the index is of another version now
  const caughtUp = await held();
  await derive(app.strapi, [searchSchema(app.strapi), servedSchema(app.strapi)]);
  expect(await held()).toEqual(caughtUp);
  expect(await slugs('cuscusosis')).toEqual(['cuscus-page']);
  expect(await slugs('dibblerosis')).toEqual(['bilby-page']);
  expect(await slugs('aardvarkosis')).toEqual([]);
  expect(await slugs('echidnosis')).toHaveLength(1);
  expect(await query(app.database, 'select from schemas.missed')).toEqual([]);
});

test('what triggers keep is what making it anew would make, words and their counts included', async () => {
  const documentId = await published('numbat-page', 'numbatosis and numbatosis');
  await published('other-page', 'numbatosis again');
  await edit.update(CONDITION, { documentId, locale: 'fr', data: conditionText('page-de-numbat') });
  await edit.publish(CONDITION, { documentId, locale: 'fr' });
  await edit.update(CONDITION, { documentId, locale: 'en', data: { overview: paragraph('potoroosis') } });
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  await edit.unpublish(CONDITION, { documentId, locale: 'fr' });
  const kept = await held();
  await query(app.database, `comment on schema search is 'to be made anew'`);
  await derive(app.strapi, [searchSchema(app.strapi)]);
  expect(await held()).toEqual(kept);
});

test('the same definition makes nothing', async () => {
  const made = () => query(app.database, `select to_regnamespace('search')::oid as oid`);
  const once = await made();
  await derive(app.strapi, [searchSchema(app.strapi)]);
  expect(await made()).toEqual(once);
});

test('what is set aside and still read is left until nobody reads it', async () => {
  const made = (value: number) =>
    derivedSchema({ schema: 'tried', statements: [`create view tried.one as select ${value} as value`] });
  await derive(app.strapi, [made(1)]);
  const reader = await app.strapi.db.connection.transaction();
  await reader.raw('select * from tried.one');
  const aside = async () => (await query(app.database, `select from pg_namespace where nspname ~ '^tried_old'`)).length;
  const making = derive(app.strapi, [made(2)]);
  await until(async () => (await aside()) === 1);
  expect((await app.strapi.db.connection.raw('select value from tried.one')).rows).toEqual([{ value: 2 }]);
  await reader.rollback();
  await making;
  expect(await aside()).toBe(0);
});
