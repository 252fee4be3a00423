/** Blockers are counted where the work is listed, and nothing is called whole while one stands. */
import type { EntryLine, Progress } from '../../../src/translation/contract';
import type { Application } from '../../support/application';
import { segmentAt, startDesk } from '../../support/desk';
import { uids } from '../../support/fixtures';

const { CONDITION } = uids;

let app: Application;
let edit: Awaited<ReturnType<typeof startDesk>>['edit'];
let desk: Awaited<ReturnType<typeof startDesk>>['desk'];
let clone: Awaited<ReturnType<typeof startDesk>>['clone'];
beforeAll(async () => {
  ({ app, edit, desk, clone } = await startDesk());
});
afterAll(() => app.stop());

const lines = async (query: string): Promise<EntryLine[]> =>
  (await desk.get(`/translation/entries?locale=fr&pageSize=100&${query}`).expect(200)).body.data.results;
const lineOf = async (documentId: string) => (await lines('')).find((line) => line.documentId === documentId)?.progress;
const ofLanguage = async (): Promise<Progress> => {
  const { body } = await desk.get('/translation/coverage').expect(200);
  return body.data.locales.find(({ code }: { code: string }) => code === 'fr').progress;
};

test('a wrong number is counted by entry and by language, until it is right', async () => {
  const { documentId, read } = await clone();
  expect(await lineOf(documentId)).toMatchObject({ percent: 100, blockers: 0 });
  const before = await ofLanguage();
  const { body } = await desk.save(await read(), { evidenceNote: 'Données de 7 et de 8 études.' }).expect(200);
  const found = segmentAt(body.data, 'evidenceNote').findings.filter(({ severity }) => severity === 'blocker').length;
  expect(found).toBeGreaterThan(1);
  expect(body.data.progress).toMatchObject({ percent: 99, blockers: found });
  expect(await lineOf(documentId)).toEqual(body.data.progress);
  expect((await ofLanguage()).blockers).toBe(before.blockers + found);
  expect((await lines('state=blocked')).map((line) => line.documentId)).toEqual([documentId]);
  expect((await lines('state=todo'))[0]?.documentId).toBe(documentId);
  expect((await lines('state=done')).map((line) => line.documentId)).not.toContain(documentId);

  const right = (await desk.read(CONDITION, documentId, 'fr')).segments.find(({ path }) => path === 'evidenceNote');
  const numbers = right?.source.text.match(/\d+/g)?.join(' et ') ?? '';
  await desk.save(await read(), { evidenceNote: `Données de ${numbers} publications.` }).expect(200);
  expect(await lineOf(documentId)).toMatchObject({ percent: 100, blockers: 0 });
  expect(await ofLanguage()).toEqual(before);
});

test('a source that somebody else changes counts as well', async () => {
  const { documentId, read } = await clone();
  await edit.update(CONDITION, { documentId, locale: 'en', data: { evidenceNote: 'Of 41 studies.' } });
  const { progress } = await read();
  expect(progress.blockers).toBeGreaterThan(0);
  expect(await lineOf(documentId)).toEqual(progress);
});

test('what blocks comes before what is only to be looked at, in a segment and for the edit view', async () => {
  const { documentId, read } = await clone();
  const texts = { summary: 'Cela ne guérit pas 7 personnes.', evidenceNote: 'Cela ne guérit pas 8 personnes.' };
  const { body } = await desk.save(await read(), texts).expect(200);
  const order = (findings: readonly { severity: string }[]) => findings.map(({ severity }) => severity).join(' ');
  const blockersFirst = /^blocker( blocker)*( warning)+$/;
  expect(order(segmentAt(body.data, 'summary').findings)).toMatch(blockersFirst);
  const found = await desk.get(`/translation/findings/${CONDITION}/${documentId}?locale=fr`).expect(200);
  expect(order(found.body.data.findings)).toMatch(blockersFirst);
  expect(found.body.data.progress).toEqual(body.data.progress);
});

test('each segment has the terms of the glossary that its source contains, with what is right and the note', async () => {
  const { documentId } = await clone();
  const name = 'Botulinum toxin injections for TMD';
  await edit.update(CONDITION, { documentId, locale: 'en', data: { summary: name } });
  const terms = async (locale: string) => segmentAt(await desk.read(CONDITION, documentId, locale), 'summary').terms;
  expect(await terms('fr')).toEqual([
    expect.objectContaining({ term: 'botulinum toxin', accepted: ['toxine botulique', 'toxine botulinique'] }),
    { term: 'injection', variants: ['injections'], accepted: ['injection'], note: null },
    expect.objectContaining({
      term: 'temporomandibular disorder',
      variants: expect.arrayContaining(['TMD']),
      note: expect.stringContaining('ATM abbreviates the joint'),
    }),
  ]);
  expect((await terms('de')).map(({ accepted: [preferred] }) => preferred)).toEqual([
    'Botulinumtoxin',
    'Injektion',
    'kraniomandibuläre Dysfunktion',
  ]);
});
