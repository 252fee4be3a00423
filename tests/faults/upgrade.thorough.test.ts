/** A database that an earlier version made becomes what a new one is, and loses nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { loadStrapi, unloadStrapi } from '../support/application';
import { createDatabase, dropDatabase, query, urlOf } from '../support/postgres';
import { ownObjectsOf, restore } from '../support/upgrade/dump';
import { LIVED } from '../support/upgrade/live';

jest.setTimeout(180_000);

const FIXTURE = path.join(__dirname, '../support/upgrade/e1a7131.sql.br');

let database: string;
let strapi: Core.Strapi;
let before: Awaited<ReturnType<typeof kept>>;

/** Rows that cannot be made from others, as texts. */
async function kept() {
  const rows = async (table: string) =>
    (await query<{ row: string }>(database, `select to_jsonb(kept)::text as row from ${table} as kept`))
      .map(({ row }) => row)
      .sort();
  return {
    pairs: await rows('translation.pairs'),
    edits: await rows('translation.edits'),
    texts: await rows('translation.texts'),
    slugs: await rows('addresses.former_slugs'),
  };
}

beforeAll(async () => {
  database = await createDatabase('empty');
  await restore(urlOf(database), brotliDecompressSync(readFileSync(FIXTURE)).toString());
  before = await kept();
  strapi = await loadStrapi(urlOf(database));
  strapi.server.mount();
});
afterAll(async () => {
  await unloadStrapi(strapi);
  await dropDatabase(database);
});

const get = (url: string) => request(strapi.server.httpServer).get(url);

/** Which versions there are, by document and language. */
async function versions(): Promise<Set<string>> {
  const tables = Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map(({ uid }) => strapi.db.metadata.get(uid).tableName);
  const found = new Set<string>();
  for (const table of tables)
    for (const { document_id, locale } of await query<{ document_id: string; locale: string | null }>(
      database,
      `select document_id, locale from ${table}`,
    ))
      found.add(document_id).add(`${document_id} ${locale}`);
  return found;
}

test('it holds the same objects as a new one', async () => {
  const fresh = await createDatabase('seeded');
  expect(await ownObjectsOf(urlOf(database))).toEqual(await ownObjectsOf(urlOf(fresh)));
  await dropDatabase(fresh);
});

test('what is known of translations and addresses is kept, but for what was deleted', async () => {
  const there = await versions();
  const after = await kept();
  const ofVersion = (row: string) => there.has(`${JSON.parse(row).document_id} ${JSON.parse(row).locale}`);
  const ofDocument = (row: string) => there.has(JSON.parse(row).document_id);
  expect(after.pairs).toEqual(before.pairs.filter(ofVersion));
  expect(after.edits).toEqual(before.edits.filter(ofDocument));
  expect(after.slugs).toEqual(before.slugs.filter(ofDocument));
  expect(before.texts).toEqual(expect.arrayContaining(after.texts));
  for (const name of ['pairs', 'edits', 'texts', 'slugs'] as const) {
    expect(after[name].length).toBeGreaterThan(0);
    expect(after[name].length).toBeLessThan(before[name].length);
  }
  const unknown = await query(
    database,
    `select from (select source as fingerprint from translation.pairs union select target from translation.pairs
      union select before from translation.edits union select after from translation.edits) as named
      where fingerprint <> '' and not exists (select from translation.texts where texts.fingerprint = named.fingerprint)`,
  );
  expect(unknown).toEqual([]);
});

test('it serves, finds, leads on and withholds as before', async () => {
  const moved = await get(`/api/conditions/${LIVED.renamed}-before`).expect(301);
  expect(moved.headers.location).toBe(`/api/conditions/${LIVED.renamed}`);
  await get(`/api/conditions/${LIVED.gone}`).expect(404);
  expect((await get(`/api/conditions/${LIVED.apart}?locale=fr`).expect(200)).body.data).toMatchObject({
    locale: 'en',
    summary: `Summary of ${LIVED.apart}`,
  });
  const withheld = await get('/api/treatments/t1-en?locale=fr').expect(200);
  expect(withheld.text).toContain('A warning that nobody has translated yet');
  const found = await get(`/api/search?q=${LIVED.renamed}`).expect(200);
  expect(found.body.data[0]).toMatchObject({ slug: LIVED.renamed });
  expect(await query(database, `select word from search.words where word like 'pangolin%'`)).toEqual([]);
});

test('a second start makes nothing anew', async () => {
  const made = () =>
    query(
      database,
      `select nspname, pg_namespace.oid, obj_description(pg_namespace.oid, 'pg_namespace'), (select max(applied_at) from schemas.migrations)
        from pg_namespace where nspname !~ '^pg_' order by 1`,
    );
  const once = await made();
  await unloadStrapi(strapi);
  strapi = await loadStrapi(urlOf(database));
  strapi.server.mount();
  expect(await made()).toEqual(once);
});
