/** Nothing that is kept about a document outlives it. */
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, paragraph, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';

const { CONDITION } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

const french = (slug: string, more = {}) => ({
  ...conditionText(`${slug}-fr`),
  overview: paragraph(`Sur ${slug}`),
  symptoms: [...paragraph(`Signes de ${slug}`), ...paragraph(`Ajout de ${slug}`)],
  ...more,
});

/** A condition in English and French, published in both, whose text and slug changed once. */
async function lived(slug: string): Promise<string> {
  const data = { ...conditionText(`${slug}-before`), evidenceLevel: 'limited', overview: paragraph(`About ${slug}`) };
  const { documentId } = await edit.create(CONDITION, { locale: 'en', data });
  await edit.update(CONDITION, { documentId, locale: 'fr', data: french(slug) });
  for (const locale of ['en', 'fr']) await edit.publish(CONDITION, { documentId, locale });
  await edit.update(CONDITION, { documentId, locale: 'en', data: { slug, summary: `Shorter ${slug}` } });
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  await edit.update(CONDITION, { documentId, locale: 'fr', data: { slug: `${slug}-fr-2` } });
  await edit.publish(CONDITION, { documentId, locale: 'fr' });
  return documentId;
}

/** What is kept about a document, and of a word that only it has. */
async function kept(documentId: string, word: string) {
  const count = async (sql: string, value = documentId) =>
    (await query<{ count: number }>(app.database, `select count(*)::int as count from ${sql}`, [value]))[0]?.count;
  return {
    frenchPairs: await count(`translation.pairs where document_id = $1 and locale = 'fr'`),
    edits: await count('translation.edits where document_id = $1'),
    segments: await count('translation.segments where document_id = $1'),
    texts: await count(`translation.texts where text like '%' || $1 || '%'`, word),
    frenchTexts: await count(`translation.texts where text like 'Sur ' || $1 || '%'`, word),
    words: await count('search.words where word = $1', word),
    formerSlugs: await count('addresses.former_slugs where document_id = $1'),
  };
}

const NOTHING = { frenchPairs: 0, edits: 0, segments: 0, texts: 0, frenchTexts: 0, words: 0, formerSlugs: 0 };

test('a document that is deleted', async () => {
  const documentId = await lived('wombatitis');
  const before = await kept(documentId, 'wombatitis');
  for (const count of Object.values(before)) expect(count).toBeGreaterThan(0);
  await edit.remove(CONDITION, { documentId, locale: '*' });
  expect(await kept(documentId, 'wombatitis')).toEqual(NOTHING);
});

test('a document that is deleted by SQL', async () => {
  const documentId = await lived('numbatitis');
  await query(app.database, 'delete from conditions where document_id = $1', [documentId]);
  expect(await kept(documentId, 'numbatitis')).toEqual(NOTHING);
});

test('a language that is deleted takes what is known of it, and leaves the others and the way to the page', async () => {
  const documentId = await lived('quokkaitis');
  const before = await kept(documentId, 'quokkaitis');
  await edit.remove(CONDITION, { documentId, locale: 'fr' });
  const after = await kept(documentId, 'quokkaitis');
  const formerSlugs = (before.formerSlugs ?? 0) + 1; // the last French one, too
  expect(after).toMatchObject({ frenchPairs: 0, frenchTexts: 0, edits: before.edits, formerSlugs });
  expect(after.texts).toBeGreaterThan(0);
  await app.get('/api/conditions/quokkaitis-fr').expect(301);
  await app.get('/api/conditions/quokkaitis-before').expect(301);
});

test('what is unpublished and published again is as translated as it was', async () => {
  const documentId = await lived('potorooitis');
  const before = await kept(documentId, 'potorooitis');
  for (const locale of ['fr', 'en']) await edit.unpublish(CONDITION, { documentId, locale });
  expect((await kept(documentId, 'potorooitis')).words).toBe(0);
  expect((await kept(documentId, 'potorooitis')).frenchPairs).toBe(before.frenchPairs);
  for (const locale of ['en', 'fr']) await edit.publish(CONDITION, { documentId, locale });
  await edit.update(CONDITION, { documentId, locale: 'fr', data: { summary: 'Draft to discard' } });
  await edit.discardDraft(CONDITION, { documentId, locale: 'fr' });
  expect(await kept(documentId, 'potorooitis')).toMatchObject({
    frenchPairs: expect.any(Number),
    segments: before.segments,
    words: before.words,
  });
  expect((await kept(documentId, 'potorooitis')).frenchPairs).toBeGreaterThanOrEqual(before.frenchPairs ?? 0);
});

test('texts and words that another document has, too, stay as long as that', async () => {
  const texts = { overview: paragraph('Shared bandicootitis'), symptoms: paragraph('Other') };
  const make = async (slug: string) => {
    const data = { ...conditionText(slug), evidenceLevel: 'limited', ...texts };
    const { documentId } = await edit.create(CONDITION, { locale: 'en', data });
    await edit.publish(CONDITION, { documentId, locale: 'en' });
    return documentId;
  };
  const [first, second] = [await make('first-bandicoot'), await make('second-bandicoot')];
  const left = async () => {
    const { texts: text, words } = await kept(first, 'bandicootitis');
    return { text, words, uses: (await uses())[0]?.uses };
  };
  const uses = () =>
    query<{ uses: number }>(app.database, `select uses from search.words where word = 'bandicootitis'`);
  expect(await left()).toEqual({ text: 1, words: 1, uses: 2 });
  await edit.remove(CONDITION, { documentId: first, locale: '*' });
  expect(await left()).toEqual({ text: 1, words: 1, uses: 1 });
  await edit.remove(CONDITION, { documentId: second, locale: '*' });
  expect(await left()).toEqual({ text: 0, words: 0, uses: undefined });
});
