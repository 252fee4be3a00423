import type { Conflict } from '../../../src/translation/contract';
import type { Application } from '../../support/application';
import { inState, segmentAt, startDesk } from '../../support/desk';
import { paragraph, uids } from '../../support/fixtures';

const { CONDITION } = uids;

let app: Application;
let edit: Awaited<ReturnType<typeof startDesk>>['edit'];
let desk: Awaited<ReturnType<typeof startDesk>>['desk'];
let clone: Awaited<ReturnType<typeof startDesk>>['clone'];
beforeAll(async () => {
  ({ app, edit, desk, clone } = await startDesk());
});
afterAll(() => app.stop());

const url = (documentId: string, locale = 'fr') => `/translation/entries/${CONDITION}/${documentId}?locale=${locale}`;

/** As the editor of rich text stores a picture of the media library. */
const PICTURE = {
  type: 'image',
  image: {
    name: 'a.png',
    url: '/a.png',
    hash: 'a',
    ext: '.png',
    mime: 'image/png',
    size: 1,
    width: 1,
    height: 1,
    provider: 'local',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    alternativeText: null,
    caption: null,
  },
  children: [{ type: 'text', text: '' }],
};

test('coverage is the same by type, by entry, at the desk and in both statuses of the shipped content', async () => {
  for (const status of ['draft', 'published']) {
    const { body } = await desk.get(`/translation/coverage?status=${status}`).expect(200);
    for (const { code, progress } of body.data.locales) {
      const lists = await desk.get(`/translation/entries?locale=${code}&pageSize=100&status=${status}`).expect(200);
      const sum = (key: string) =>
        lists.body.data.results.reduce(
          (total: number, line: { progress: Record<string, number> }) => total + (line.progress[key] ?? 0),
          0,
        );
      for (const key of ['segments', 'missing', 'outdated', 'orphaned', 'current', 'words', 'wordsToDo'])
        expect([code, status, key, sum(key)]).toEqual([code, status, key, progress[key]]);
    }
  }
  const { body } = await desk.get('/translation/entries?locale=de&state=todo&pageSize=100').expect(200);
  for (const { uid, documentId, progress } of body.data.results)
    expect((await desk.read(uid, documentId, 'de')).progress).toEqual(progress);
});

test('lists are narrowed by state, type and name, and say what they do not know', async () => {
  const list = async (query: string) => (await desk.get(`/translation/entries?${query}`).expect(200)).body.data;
  expect((await list('locale=es&state=todo')).results).toEqual([]);
  expect((await list('locale=es&state=done&pageSize=100')).pagination.total).toBeGreaterThan(10);
  const named = await list('q=FREY&locale=de');
  expect(named.results.map(({ name }: { name: string }) => name)).toContain('Frey syndrome');
  expect((await list(`type=${CONDITION}&pageSize=2&page=2&locale=fr`)).pagination).toMatchObject({
    page: 2,
    pageSize: 2,
  });
  for (const wrong of ['state=x', 'locale=xx', 'locale=en', 'pageSize=1000', 'nothing=1'])
    await desk.get(`/translation/entries?${wrong}`).expect(400);
  await desk.get('/translation/entries?type=admin::user').expect(404);
});

describe('saving', () => {
  test('writes drafts, keeps formatting and links, and makes the segment current', async () => {
    const { documentId } = await clone();
    const link = { type: 'link', url: 'https://example.org/a', children: [{ type: 'text', text: 'here', bold: true }] };
    const overview = [
      { type: 'paragraph', children: [{ type: 'text', text: 'Press ' }, link, { type: 'text', text: '.' }] },
    ];
    await edit.update(CONDITION, { documentId, locale: 'en', data: { overview } });
    const before = await desk.read(CONDITION, documentId, 'fr');
    expect(segmentAt(before, 'overview.0').source.text).toBe('Press <1><2>here</2></1>.');
    const { body } = await desk.save(before, { 'overview.0': 'Appuyez <1><2>ici</2></1> !' }).expect(200);
    expect(segmentAt(body.data, 'overview.0')).toMatchObject({ state: 'current', findings: [] });
    const row = await app.strapi.db
      .query(CONDITION)
      .findOne({ where: { documentId, locale: 'fr', publishedAt: null } });
    expect(row.overview[0].children).toEqual([
      { type: 'text', text: 'Appuyez ' },
      { ...link, children: [{ type: 'text', text: 'ici', bold: true }] },
      { type: 'text', text: ' !' },
    ]);
  });

  test('of some segments leaves the others, and what only the translation has', async () => {
    const { documentId } = await clone();
    const overview = [...paragraph('Un.'), ...paragraph('Deux.'), ...paragraph('Trois.'), ...paragraph('En plus.')];
    await edit.update(CONDITION, { documentId, locale: 'fr', data: { overview } });
    const before = await desk.read(CONDITION, documentId, 'fr');
    expect(before.surplus.map(({ text }) => text)).toEqual(['En plus.']);
    await desk.save(before, { 'overview.1': 'Nouveau.' }).expect(200);
    const row = await app.strapi.db
      .query(CONDITION)
      .findOne({ where: { documentId, locale: 'fr', publishedAt: null } });
    expect(row.overview.map(({ children }: { children: { text: string }[] }) => children[0]?.text)).toEqual([
      'Un.',
      'Nouveau.',
      'Trois.',
      'En plus.',
    ]);
  });

  test('leaves program code and pictures as they are, those that only the translation has, too', async () => {
    const { documentId } = await clone();
    const code = { type: 'code', children: [{ type: 'text', text: 'a < b' }] };
    const overview = (text: string) => [...paragraph(text), code];
    await edit.update(CONDITION, { documentId, locale: 'en', data: { overview: overview('One.') } });
    await edit.update(CONDITION, { documentId, locale: 'fr', data: { overview: [...overview('Un.'), PICTURE] } });
    await desk.save(await desk.read(CONDITION, documentId, 'fr'), { 'overview.0': 'Nouveau.' }).expect(200);
    const row = await app.strapi.db
      .query(CONDITION)
      .findOne({ where: { documentId, locale: 'fr', publishedAt: null } });
    expect(row.overview).toEqual([...overview('Nouveau.'), PICTURE]);
  });

  test('refuses wrong tags and unknown paths, names each, and writes nothing', async () => {
    const { documentId } = await clone();
    const before = await desk.read(CONDITION, documentId, 'fr');
    const { source, target } = segmentAt(before, 'summary');
    const read = { source: source.fingerprint, target: target?.fingerprint ?? null };
    const segments = [
      { path: 'summary', text: 'Bon.', ...read },
      { path: 'evidenceNote', text: 'Un <7>faux</7>.', ...read },
      { path: 'nothing.3', text: 'x', ...read },
    ];
    const { body } = await desk.put(url(documentId)).send({ segments }).expect(400);
    expect(body.error.details.code).toBe('invalid-translation');
    expect(body.error.details.errors.map(({ path }: { path: string }) => path)).toEqual(['evidenceNote', 'nothing.3']);
    expect(await desk.read(CONDITION, documentId, 'fr')).toEqual(before);
  });

  test('upon what somebody else changed is refused with base, theirs and ours; two at once lose nothing', async () => {
    const { documentId } = await clone();
    const read = await desk.read(CONDITION, documentId, 'fr');
    const [one, other] = await Promise.all([
      desk.save(read, { summary: 'Le premier.' }),
      desk.save(read, { summary: 'Le second.' }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const lost = one.status === 409 ? one : other;
    const [conflict] = lost.body.error.details.conflicts as Conflict[];
    expect([lost.body.error.details.code, conflict?.changed]).toEqual(['translation-conflict', ['target']]);
    expect(conflict?.target.base).toBe(segmentAt(read, 'summary').target?.text);
    expect(new Set([conflict?.target.theirs, conflict?.target.ours])).toEqual(new Set(['Le premier.', 'Le second.']));
    const now = segmentAt(await desk.read(CONDITION, documentId, 'fr'), 'summary');
    expect(now.target?.text).toBe(conflict?.target.ours);
  });

  test.each([
    ['no body', undefined],
    ['no list', { segments: 1 }],
    ['a text that is none', { segments: [{ path: 'summary', text: 1, source: 'x', target: null }] }],
    ['a forged fingerprint', { segments: [{ path: 'summary', text: 'a', source: '../../x', target: null }] }],
  ])('refuses %s with the field', async (_, body) => {
    const { documentId } = await clone();
    const answer = await desk.put(url(documentId)).send(body).expect(400);
    expect(answer.body.error.details.code).toBe('invalid-body');
  });

  test('into an unknown, the source or no language, type or entry is refused', async () => {
    const { documentId } = await clone();
    for (const locale of ['xx', 'en', 'en-XA'])
      await desk.put(url(documentId, locale)).send({ segments: [] }).expect(400);
    await desk.get(url('nothing')).expect(404);
    await desk.get('/translation/entries/admin::user/1?locale=fr').expect(404);
  });
});

test('a text is checked while it is written', async () => {
  const { documentId } = await clone();
  const check = async (text: string) =>
    (
      await desk
        .post('/translation/check')
        .send({ uid: CONDITION, documentId, locale: 'fr', path: 'seo.title', text })
        .expect(200)
    ).body.data;
  const long = await check('x'.repeat(61));
  expect(long.length).toBe(61);
  expect(long.findings).toContainEqual(expect.objectContaining({ check: 'length', severity: 'blocker' }));
  expect((await check('<1>a')).findings[0]).toMatchObject({ check: 'codes' });
});

test('translations of the same text elsewhere are offered', async () => {
  const { documentId } = await clone();
  await edit.remove(CONDITION, { documentId, locale: 'fr' });
  const found = await desk.read(CONDITION, documentId, 'fr');
  expect(found.exists).toEqual({ draft: false, published: false });
  expect(inState(found, 'missing')).toHaveLength(found.segments.length);
  expect(segmentAt(found, 'name').memory[0]).toMatchObject({ text: 'Syndrome de Frey' });
});

test('findings of the saved draft are there for the edit view, by the names of its fields', async () => {
  const { documentId } = await clone();
  await edit.update(CONDITION, { documentId, locale: 'fr', data: { evidenceNote: 'Données de 23 études.' } });
  const { body } = await desk.get(`/translation/findings/${CONDITION}/${documentId}?locale=fr`).expect(200);
  expect(body.data.findings).toContainEqual(
    expect.objectContaining({ check: 'numbers', path: 'evidenceNote', label: 'Note on the evidence' }),
  );
});
