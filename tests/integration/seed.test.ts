import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seed } from '../../database/seed';
import { ContentError } from '../../database/seed/contentError';
import { readContent } from '../../database/seed/readContent';
import { type Application, startApplication } from '../support/application';
import { editor, uids } from '../support/fixtures';
import { query } from '../support/postgres';
import { ROOT } from '../support/root';

const { CONDITION } = uids;
const CONTENT = path.join(ROOT, 'database', 'content');

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const total = async () =>
  (await query<{ total: number }>(app.database, 'select count(*)::int as total from conditions'))[0]?.total;

async function documentIdOf(slug: string): Promise<string> {
  return (await app.get(`/api/conditions?filters[slug]=${slug}`)).body.data[0].documentId;
}

describe('a second run', () => {
  test('finds everything and writes nothing', async () => {
    const before = await query(app.database, 'select id, updated_at from conditions order by id');
    const { created, present } = await seed(app.strapi);
    expect([created, present]).toEqual([0, 186]);
    expect(await query(app.database, 'select id, updated_at from conditions order by id')).toEqual(before);
  });

  test('leaves what editors made of an entry', async () => {
    const edit = editor(app.strapi);
    const documentId = await documentIdOf('frey-syndrome');
    await edit.update(CONDITION, { documentId, locale: 'en', data: { name: 'Edited', slug: 'edited' } });
    await edit.publish(CONDITION, { documentId, locale: 'en' });
    await seed(app.strapi);
    expect((await app.get(`/api/conditions/${documentId}`)).body.data).toMatchObject({
      name: 'Edited',
      slug: 'edited',
    });
  });

  test('brings back an entry that was deleted, under its old id and with its links', async () => {
    const documentId = await documentIdOf('hyperhidrosis');
    const before = await total();
    await editor(app.strapi).remove(CONDITION, { documentId, locale: '*' });
    await app.get(`/api/conditions/${documentId}`).expect(404);
    expect(await seed(app.strapi)).toEqual({ created: 1, present: 185 });
    expect(await total()).toBe(before);
    for (const locale of ['en', 'es', 'fr', 'de']) {
      const { body } = await app.get(`/api/conditions/${documentId}?locale=${locale}&populate=*`).expect(200);
      expect(body.data.injectionSites).toHaveLength(4);
      expect(body.data.treatments).toHaveLength(1);
    }
  });
});

describe('mistakes in the files', () => {
  let folder: string;
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'content-')), 'content');
    cpSync(CONTENT, folder, { recursive: true });
  });
  afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

  function problems(): string[] {
    try {
      readContent(app.strapi, folder);
    } catch (error) {
      if (error instanceof ContentError) return error.problems;
      throw error;
    }
    return [];
  }

  const change = (file: string, from: RegExp | string, to: string) => {
    const before = readFileSync(path.join(folder, file), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(path.join(folder, file), after);
  };

  test('there are none in what ships', () => {
    expect(problems()).toEqual([]);
  });

  test.each([
    [
      'an unknown fact',
      'sources/lakraj-2013.yaml',
      /^ {2}title:/m,
      '  colour: red\n  title:',
      'sources/lakraj-2013.yaml: facts: Unrecognized key: "colour"',
    ],
    [
      'an unknown text',
      'conditions/frey-syndrome.yaml',
      /^ {4}summary:/m,
      '    subtitle: x\n    summary:',
      'conditions/frey-syndrome.yaml: text.en: Unrecognized key: "subtitle"',
    ],
    [
      'a text that is missing in one language',
      'conditions/frey-syndrome.yaml',
      /(es:\n {4}name:[^\n]*\n {4}slug:[^\n]*\n(?:(?! {4}summary).*\n)*) {4}summary:.*\n/,
      '$1',
      'conditions/frey-syndrome.yaml: text.es.summary: Invalid input: expected string, received undefined',
    ],
    [
      'a relation to nothing',
      'conditions/frey-syndrome.yaml',
      '[parotid-area, temple]',
      '[parotid-area, nose]',
      'conditions/frey-syndrome.yaml: facts.injectionSites.1: there is no api::injection-site.injection-site with the key "nose"',
    ],
    [
      'a picture that is not there',
      'conditions/frey-syndrome.yaml',
      'image: frey-syndrome.svg',
      'image: frey.svg',
      'conditions/frey-syndrome.yaml: facts.image: there is no picture images/frey.svg',
    ],
    [
      'a level that does not exist',
      'conditions/frey-syndrome.yaml',
      'evidenceLevel: limited',
      'evidenceLevel: certain',
      'conditions/frey-syndrome.yaml: facts.evidenceLevel: Invalid option: expected one of "strong"|"moderate"|"limited"|"expert_opinion"',
    ],
    [
      'a marker outside the picture',
      'injection-sites/neck.yaml',
      'x: 0.5',
      'x: 1.5',
      'injection-sites/neck.yaml: facts.markers.0.x: Too big: expected number to be <=1',
    ],
    [
      'a language that is not configured',
      'conditions/frey-syndrome.yaml',
      /^ {2}fr:/m,
      '  it:',
      'conditions/frey-syndrome.yaml: text: Unrecognized key: "it"',
    ],
    [
      'a translation into a language that is not configured',
      'glossary-entries/stroke.yaml',
      'locale: fr',
      'locale: it',
      'glossary-entries/stroke.yaml: facts.translations.1.locale: Invalid option: expected one of "en"|"es"|"fr"|"de"',
    ],
    ['a broken file', 'sources/lakraj-2013.yaml', 'facts:', 'facts: [', 'sources/lakraj-2013.yaml: '],
  ])('%s: file, path and reason are named', (_mistake, file, from, to, expected) => {
    change(file, from, to);
    expect(problems()).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });

  test('all mistakes of all files are named at once', () => {
    change('sources/lakraj-2013.yaml', /^ {2}title:/m, '  colour: red\n  title:');
    change('conditions/frey-syndrome.yaml', '[parotid-area, temple]', '[parotid-area, nose]');
    writeFileSync(path.join(folder, 'nonsense'), '');
    expect(problems()).toHaveLength(3);
  });

  test('one mistake keeps everything from being written', async () => {
    writeFileSync(path.join(folder, 'clinicians/new-one.yaml'), 'facts:\n  name: New\n  credentials: Test\n');
    change('conditions/frey-syndrome.yaml', '[parotid-area, temple]', '[parotid-area, nose]');
    const root = path.join(path.dirname(folder), 'root');
    cpSync(folder, path.join(root, 'database', 'content'), { recursive: true });
    const elsewhere = Object.create(app.strapi, { dirs: { value: { app: { root } } } });
    await expect(seed(elsewhere)).rejects.toThrow(ContentError);
    expect(await query(app.database, 'select count(*)::int as count from clinicians')).toEqual([{ count: 1 }]);
  });
});
