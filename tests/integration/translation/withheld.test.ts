import type { SourceEdit } from '../../../src/translation/contract';
import type { Application } from '../../support/application';
import { segmentAt, startDesk } from '../../support/desk';
import { paragraph, uids } from '../../support/fixtures';
import { translatedTreatment } from '../../support/treatment';

const { TREATMENT } = uids;

let app: Application;
let edit: Awaited<ReturnType<typeof startDesk>>['edit'];
let desk: Awaited<ReturnType<typeof startDesk>>['desk'];
beforeAll(async () => {
  ({ app, edit, desk } = await startDesk());
});
afterAll(() => app.stop());

const translated = () => translatedTreatment(edit);

const editsOf = async (documentId: string): Promise<SourceEdit[]> =>
  (await desk.get(`/translation/edits/${TREATMENT}/${documentId}`).expect(200)).body.data;

const page = async (documentId: string, locale: string) =>
  (await app.get(`/api/treatments/${documentId}?locale=${locale}`).expect(200)).body.data;

const warning = (word: string) => ({
  safety: {
    boxedWarning: paragraph(word),
    commonSideEffects: paragraph('Effects en'),
    contraindications: paragraph('Contra en'),
    whenToSeekHelp: paragraph('Help en'),
  },
});
const change = async (documentId: string, data: object) => {
  await edit.update(TREATMENT, { documentId, locale: 'en', data });
  await edit.publish(TREATMENT, { documentId, locale: 'en' });
};

test('a changed warning is served in the source language, marked, until it is translated again', async () => {
  const documentId = await translated();
  const before = await page(documentId, 'fr');
  await change(documentId, warning('Urgent tsunami'));
  const withheld = await page(documentId, 'fr');
  expect(withheld.safety.boxedWarning).toEqual([
    { type: 'paragraph', locale: 'en', children: [{ type: 'text', text: 'Urgent tsunami' }] },
  ]);
  expect(withheld.segmentLocales).toEqual([{ path: 'safety.boxedWarning.0', locale: 'en' }]);
  const others = { segmentLocales: undefined, safety: undefined, updatedAt: undefined };
  expect({ ...withheld, ...others }).toEqual({ ...before, ...others });
  const { body } = await app.graphql(
    `{ treatment(documentId: "${documentId}", locale: "fr") { locale segmentLocales { path locale } safety { boxedWarning } } }`,
  );
  expect(body.data.treatment).toMatchObject({
    locale: 'fr',
    segmentLocales: withheld.segmentLocales,
    safety: { boxedWarning: withheld.safety.boxedWarning },
  });
  const found = async (word: string) =>
    (await app.get(`/api/search?q=${word}&locale=fr&type=treatment`).expect(200)).body.data.length;
  expect(await found('tsunami')).toBe(1);

  const open = await desk.read(TREATMENT, documentId, 'fr');
  expect(segmentAt(open, 'safety.boxedWarning.0')).toMatchObject({ state: 'outdated', withheld: true });
  await desk.save(open, { 'safety.boxedWarning.0': 'Raz-de-marée urgent' }).expect(200);
  expect((await page(documentId, 'fr')).segmentLocales).toEqual(withheld.segmentLocales);
  await edit.publish(TREATMENT, { documentId, locale: 'fr' });
  const after = await page(documentId, 'fr');
  expect(after.safety.boxedWarning).toEqual(paragraph('Raz-de-marée urgent'));
  expect(after.segmentLocales).toEqual([]);
  expect(await found('tsunami')).toBe(0);
  expect((await page(documentId, 'es')).segmentLocales).toEqual(withheld.segmentLocales);
});

test('another text is served as it is translated, unless its edit is said to matter for safety', async () => {
  const documentId = await translated();
  const { summary } = await page(documentId, 'fr');
  await change(documentId, { summary: 'Changed summary' });
  expect((await page(documentId, 'fr')).summary).toBe(summary);
  const [latest] = await editsOf(documentId);
  await desk.put(`/translation/edits/${latest?.id}`).send({ kind: 'safety' }).expect(200);
  const shown = await page(documentId, 'fr');
  expect([shown.summary, shown.segmentLocales]).toEqual(['Changed summary', [{ path: 'summary', locale: 'en' }]]);
  const list = await app.get(`/api/treatments?locale=fr&filters[summary][$eq]=Changed summary`).expect(200);
  expect(list.body.data.map((one: { documentId: string }) => one.documentId)).toEqual([documentId]);
  await desk.put(`/translation/edits/${latest?.id}`).send({ kind: 'typo' }).expect(200);
  expect((await page(documentId, 'fr')).summary).toBe(summary);
});

test('a paragraph added to a warning is shown in the source language at its place', async () => {
  const documentId = await translated();
  const added = warning('');
  added.safety.boxedWarning = [...paragraph('First of all.'), ...paragraph('Warning en')];
  await change(documentId, added);
  const shown = await page(documentId, 'de');
  expect(shown.safety.boxedWarning).toEqual([
    { ...paragraph('First of all.')[0], locale: 'en' },
    ...paragraph('Warning de'),
  ]);
});

test('a sentence that was taken out of a warning is no longer served in other languages', async () => {
  const documentId = await translated();
  const two = (language: string) => ({
    safety: {
      ...warning('').safety,
      boxedWarning: [...paragraph(`Wait ${language}`), ...paragraph(`Drive ${language}`)],
    },
  });
  await edit.update(TREATMENT, { documentId, locale: 'en', data: two('en') });
  await edit.update(TREATMENT, { documentId, locale: 'fr', data: two('fr') });
  for (const locale of ['en', 'fr']) await edit.publish(TREATMENT, { documentId, locale });
  expect((await page(documentId, 'fr')).safety.boxedWarning).toHaveLength(2);
  await change(documentId, warning('Wait en'));
  const shown = await page(documentId, 'fr');
  expect(shown.safety.boxedWarning).toEqual(paragraph('Wait fr'));
  expect(shown.segmentLocales).toEqual([]);
});

test('a text emptied within a warning is no longer served, and what is no text is served once', async () => {
  const documentId = await translated();
  const code = { type: 'code', children: [{ type: 'text', text: '15 / 2' }] };
  const three = (language: string, last: string) => ({
    safety: {
      ...warning('').safety,
      boxedWarning: [...paragraph(`Wait ${language}`), code, ...paragraph(last)],
    },
  });
  for (const locale of ['en', 'fr'])
    await edit.update(TREATMENT, { documentId, locale, data: three(locale, `Drive ${locale}`) });
  for (const locale of ['en', 'fr']) await edit.publish(TREATMENT, { documentId, locale });
  await change(documentId, three('en', ''));
  expect((await page(documentId, 'fr')).safety.boxedWarning).toEqual([...paragraph('Wait fr'), code, ...paragraph('')]);
});

test('a draft of the source changes nothing that is served', async () => {
  const documentId = await translated();
  const before = await page(documentId, 'fr');
  await edit.update(TREATMENT, { documentId, locale: 'en', data: warning('Not yet') });
  expect(await page(documentId, 'fr')).toEqual(before);
});
