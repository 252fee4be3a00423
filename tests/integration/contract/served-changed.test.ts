/** Whatever changes the text that a language serves moves its dates, and those of no other (contract, "Safety"). */
import type { Application } from '../../support/application';
import { startDesk } from '../../support/desk';
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

/** Every date that readers get of a language of a treatment. */
async function datesOf(documentId: string, locale: string): Promise<Record<string, string>> {
  const { updatedAt, slug } = (await app.get(`/api/treatments/${documentId}?locale=${locale}`).expect(200)).body.data;
  const asked = `/api/treatments?locale=${locale}&fields=updatedAt&filters[documentId]=${documentId}`;
  const [listed] = (await app.get(asked).expect(200)).body.data;
  const jsonLd = await app.get(`/api/treatments/${documentId}/structured-data?locale=${locale}`).expect(200);
  const graphql = await app.graphql(`{ treatment(documentId: "${documentId}", locale: "${locale}") { updatedAt } }`);
  const sitemap = (await app.get('/api/sitemap.xml?base=https://clinic.example').expect(200)).text;
  const lastmod = new RegExp(`<loc>[^<]*slug=${slug}&amp;locale=${locale}</loc><lastmod>([^<]*)</lastmod>`);
  return {
    updatedAt,
    listed: listed.updatedAt,
    dateModified: JSON.parse(jsonLd.text).dateModified,
    graphql: graphql.body.data.treatment.updatedAt,
    lastmod: lastmod.exec(sitemap)?.[1] ?? 'none',
  };
}

const isOne = (dates: Record<string, string>) => new Set(Object.values(dates)).size === 1;

const found = async (documentId: string, locale: string, since: string) =>
  (
    await app
      .get('/api/treatments')
      .query({ locale, fields: 'slug', 'filters[documentId]': documentId, 'filters[updatedAt][$gt]': since })
      .expect(200)
  ).body.data.length;

const safety = (word: string) => ({
  safety: {
    boxedWarning: paragraph(word),
    commonSideEffects: paragraph('Effects en'),
    contraindications: paragraph('Contra en'),
    whenToSeekHelp: paragraph('Help en'),
  },
});

async function change(documentId: string, data: object): Promise<void> {
  await edit.update(TREATMENT, { documentId, locale: 'en', data });
  await edit.publish(TREATMENT, { documentId, locale: 'en' });
}

test('a warning that is withheld moves every date of the languages that serve it, and its filters', async () => {
  const documentId = await translatedTreatment(edit);
  const before = await datesOf(documentId, 'fr');
  expect(isOne(before)).toBe(true);
  await change(documentId, safety('Another warning'));
  const withheld = await datesOf(documentId, 'fr');
  expect(isOne(withheld)).toBe(true);
  expect(String(withheld.updatedAt) > String(before.updatedAt)).toBe(true);
  expect(await found(documentId, 'fr', String(before.updatedAt))).toBe(1);

  // Nothing else of the source moves it, nor the draft of the translation.
  await change(documentId, { summary: 'Another summary' });
  const open = await desk.read(TREATMENT, documentId, 'fr');
  await desk.save(open, { 'safety.boxedWarning.0': 'Un autre avertissement' }).expect(200);
  expect(await datesOf(documentId, 'fr')).toEqual(withheld);

  // A further warning does.
  await change(documentId, safety('A third warning'));
  const third = await datesOf(documentId, 'fr');
  expect(String(third.updatedAt) > String(withheld.updatedAt)).toBe(true);
});

test('what is served again because the source went back is a change, too', async () => {
  const documentId = await translatedTreatment(edit);
  const before = (await app.get(`/api/treatments/${documentId}?locale=fr`).expect(200)).body.data;
  await change(documentId, safety('Another warning'));
  const withheld = await datesOf(documentId, 'fr');
  await change(documentId, safety('Warning en'));
  const back = (await app.get(`/api/treatments/${documentId}?locale=fr`).expect(200)).body.data;
  expect(back.segmentLocales).toEqual([]);
  expect(back.safety).toEqual(before.safety);
  const dates = await datesOf(documentId, 'fr');
  expect(isOne(dates)).toBe(true);
  expect(String(dates.updatedAt) > String(withheld.updatedAt)).toBe(true);
});

test('what an edit is said to mean moves the date where that withholds a text', async () => {
  const documentId = await translatedTreatment(edit);
  await change(documentId, { summary: 'Changed summary' });
  const before = await datesOf(documentId, 'fr');
  const [latest] = (await desk.get(`/translation/edits/${TREATMENT}/${documentId}`).expect(200)).body.data;
  await desk.put(`/translation/edits/${latest.id}`).send({ kind: 'safety' }).expect(200);
  expect(String((await datesOf(documentId, 'fr')).updatedAt) > String(before.updatedAt)).toBe(true);
});

test('a fact that is changed moves the date of every language', async () => {
  const documentId = await translatedTreatment(edit);
  const before = { fr: await datesOf(documentId, 'fr'), de: await datesOf(documentId, 'de') };
  await change(documentId, { codes: [{ system: 'atc', value: 'M03AX01' }] });
  for (const locale of ['fr', 'de'] as const) {
    const after = await datesOf(documentId, locale);
    expect(isOne(after)).toBe(true);
    expect(String(after.updatedAt) > String(before[locale].updatedAt)).toBe(true);
  }
});

test('another text of the source moves no date of a translation', async () => {
  const documentId = await translatedTreatment(edit);
  const before = await datesOf(documentId, 'fr');
  await change(documentId, { summary: 'Quite another summary' });
  expect(await datesOf(documentId, 'fr')).toEqual(before);
});

test('as it was on a moment, the date was that of then', async () => {
  const documentId = await translatedTreatment(edit);
  await change(documentId, safety('A warning of then'));
  const { updatedAt } = await datesOf(documentId, 'fr');
  const moment = new Date().toISOString();
  await change(documentId, safety('A warning of now'));
  expect((await datesOf(documentId, 'fr')).updatedAt).not.toBe(updatedAt);
  const { body } = await desk
    .get(`/publishing/as-it-was/treatments/${documentId}?locale=fr&at=${encodeURIComponent(moment)}`)
    .expect(200);
  expect(body.data.updatedAt).toBe(updatedAt);
});
