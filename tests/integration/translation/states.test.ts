import type { SourceEdit } from '../../../src/translation/contract';
import type { Application } from '../../support/application';
import { inState, segmentAt, startDesk } from '../../support/desk';
import { paragraph, uids } from '../../support/fixtures';
import { apiToken } from '../../support/token';
import { LOCALES, translatedTreatment } from '../../support/treatment';

const { TREATMENT } = uids;

let app: Application;
let edit: Awaited<ReturnType<typeof startDesk>>['edit'];
let desk: Awaited<ReturnType<typeof startDesk>>['desk'];
beforeAll(async () => {
  ({ app, edit, desk } = await startDesk());
});
afterAll(() => app.stop());

const translated = () => translatedTreatment(edit);

const outdated = async (documentId: string, locale: string) =>
  inState(await desk.read(TREATMENT, documentId, locale), 'outdated');

const editsOf = async (documentId: string): Promise<SourceEdit[]> =>
  (await desk.get(`/translation/edits/${TREATMENT}/${documentId}`).expect(200)).body.data;

test('what is translated is current, in every language, whatever was published when', async () => {
  const documentId = await translated();
  for (const locale of LOCALES) {
    const { progress, segments } = await desk.read(TREATMENT, documentId, locale);
    expect([progress.percent, progress.wordsToDo, progress.current]).toEqual([100, 0, segments.length]);
  }
});

describe('an edit of the source', () => {
  const changed = { benefits: [...paragraph('Dose 100 mg en.'), ...paragraph('Second en.')] };

  const roads: Record<string, (documentId: string) => Promise<unknown>> = {
    'the document service': (documentId) => edit.update(TREATMENT, { documentId, locale: 'en', data: changed }),
    'the admin panel': (documentId) =>
      desk.put(`/content-manager/collection-types/${TREATMENT}/${documentId}?locale=en`).send(changed).expect(200),
    REST: async (documentId) =>
      app
        .put(`/api/treatments/${documentId}?locale=en`)
        .auth(await apiToken(app.strapi), { type: 'bearer' })
        .send({ data: changed })
        .expect(200),
  };

  test.each(Object.entries(roads))(
    'through %s makes exactly that segment outdated in every language, within the request',
    async (_, write) => {
      const documentId = await translated();
      await write(documentId);
      const { rows } = await app.strapi.db.connection.raw(
        `select locale, path from translation.segments where document_id = ? and status = 'draft' and state = 'outdated' order by locale`,
        [documentId],
      );
      expect(rows).toEqual(LOCALES.map((locale) => ({ locale, path: 'benefits.0' })));
      for (const locale of LOCALES) expect(await outdated(documentId, locale)).toEqual(['benefits.0']);
      const segment = segmentAt(await desk.read(TREATMENT, documentId, 'fr'), 'benefits.0');
      expect([segment.translatedFrom?.text, segment.source.text]).toEqual(['Dose 50 mg en.', 'Dose 100 mg en.']);
    },
  );

  test('that is taken back leaves nothing outdated', async () => {
    const documentId = await translated();
    await edit.update(TREATMENT, { documentId, locale: 'en', data: changed });
    await edit.discardDraft(TREATMENT, { documentId, locale: 'en' });
    expect(await outdated(documentId, 'fr')).toEqual([]);
  });

  test('of another language makes nothing outdated', async () => {
    const documentId = await translated();
    await edit.update(TREATMENT, { documentId, locale: 'es', data: { summary: 'Otro resumen' } });
    for (const locale of LOCALES) expect(await outdated(documentId, locale)).toEqual([]);
  });

  test('that only moves paragraphs, items and questions makes nothing outdated', async () => {
    const documentId = await translated();
    const { faqs, benefits } = (await app.strapi.db
      .query(TREATMENT)
      .findOne({ where: { documentId, locale: 'en', publishedAt: null }, populate: { faqs: true } })) as {
      faqs: object[];
      benefits: object[];
    };
    await edit.update(TREATMENT, {
      documentId,
      locale: 'en',
      data: { faqs: [...faqs].reverse(), benefits: [...benefits].reverse() },
    });
    const { progress } = await desk.read(TREATMENT, documentId, 'fr');
    expect([progress.outdated, progress.missing]).toEqual([0, 0]);
  });

  test('that adds a paragraph makes that one missing and leaves the others as they are', async () => {
    const documentId = await translated();
    const benefits = [...paragraph('Dose 50 mg en.'), ...paragraph('New.'), ...paragraph('Second en.')];
    await edit.update(TREATMENT, { documentId, locale: 'en', data: { benefits } });
    const found = await desk.read(TREATMENT, documentId, 'fr');
    expect([inState(found, 'missing'), inState(found, 'outdated')]).toEqual([['benefits.1'], []]);
  });

  test('that takes a paragraph or a question out leaves translations that are counted until they are removed', async () => {
    const documentId = await translated();
    const { faqs } = (await app.strapi.db
      .query(TREATMENT)
      .findOne({ where: { documentId, locale: 'en', publishedAt: null }, populate: { faqs: true } })) as {
      faqs: object[];
    };
    const less = { benefits: paragraph('Second en.'), faqs: faqs.slice(1) };
    await edit.update(TREATMENT, { documentId, locale: 'en', data: less });
    const found = await desk.read(TREATMENT, documentId, 'fr');
    expect([inState(found, 'outdated'), inState(found, 'missing')]).toEqual([[], []]);
    expect(found.surplus.map(({ text, isOrphaned }) => [text, isOrphaned])).toEqual([
      ['Dose 50 mg fr.', true],
      ['First? fr', true],
      ['Yes fr', true],
    ]);
    const open = await desk.get('/translation/entries?locale=fr&state=todo&pageSize=100').expect(200);
    const line = open.body.data.results.find((one: { documentId: string }) => one.documentId === documentId);
    expect(line.progress).toEqual(found.progress);
    expect(line.progress).toMatchObject({ orphaned: 3, percent: 100 });
    // French takes one out, and keeps another as its own.
    await edit.update(TREATMENT, {
      documentId,
      locale: 'fr',
      data: { benefits: [...paragraph('Un ajout.'), ...paragraph('Second fr.')] },
    });
    const after = await desk.read(TREATMENT, documentId, 'fr');
    expect([after.progress.orphaned, after.surplus[0]]).toMatchObject([2, { text: 'Un ajout.', isOrphaned: false }]);
  });

  test('that empties a text leaves its translation counted, too', async () => {
    const documentId = await translated();
    for (const locale of ['en', ...LOCALES])
      await edit.update(TREATMENT, { documentId, locale, data: { imageCaption: `Caption ${locale}` } });
    await edit.update(TREATMENT, { documentId, locale: 'en', data: { imageCaption: null } });
    const { surplus, progress } = await desk.read(TREATMENT, documentId, 'fr');
    expect(surplus).toMatchObject([{ path: 'imageCaption', text: 'Caption fr', isOrphaned: true }]);
    expect(progress.orphaned).toBe(1);
  });

  test('said to be a typo keeps translations current, over further typos too, and can be unsaid', async () => {
    const documentId = await translated();
    await edit.update(TREATMENT, { documentId, locale: 'en', data: { summary: 'Sumary' } });
    await edit.update(TREATMENT, { documentId, locale: 'en', data: { summary: 'Summary' } });
    expect(await outdated(documentId, 'fr')).toEqual(['summary']);
    const [second, first] = await editsOf(documentId);
    expect([first?.after, second?.before, second?.after, second?.kind]).toEqual([
      'Sumary',
      'Sumary',
      'Summary',
      'meaning',
    ]);
    for (const one of [first, second])
      await desk.put(`/translation/edits/${one?.id}`).send({ kind: 'typo' }).expect(200);
    for (const locale of LOCALES) expect(await outdated(documentId, locale)).toEqual([]);
    const [marked] = await editsOf(documentId);
    expect(marked).toMatchObject({ kind: 'typo', markedBy: 'Ada', outdatedIn: [] });
    await desk.put(`/translation/edits/${first?.id}`).send({ kind: 'meaning' }).expect(200);
    expect(await outdated(documentId, 'fr')).toEqual(['summary']);
  });
});

test('"still right" makes an outdated segment current, with who and when', async () => {
  const documentId = await translated();
  await edit.update(TREATMENT, { documentId, locale: 'en', data: { summary: 'Another summary' } });
  const before = await desk.read(TREATMENT, documentId, 'fr');
  await desk.confirm(before, ['summary']).expect(200);
  expect(await outdated(documentId, 'fr')).toEqual([]);
  expect(await outdated(documentId, 'es')).toEqual(['summary']);
  const { rows } = await app.strapi.db.connection.raw(
    `select made_by, made_at from translation.pairs where document_id = ? and origin = 'confirmed'`,
    [documentId],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].made_by).toBe('Ada');
  expect(Date.now() - rows[0].made_at.getTime()).toBeLessThan(60_000);
});

test('a clone is translated as its original is', async () => {
  const documentId = await translated();
  await edit.update(TREATMENT, { documentId, locale: 'en', data: { summary: 'Newer' } });
  const copy = await edit.clone(TREATMENT, { documentId, locale: '*', data: { slug: `clone-of-${documentId}` } });
  expect(await outdated(copy.documentId, 'fr')).toEqual(['summary']);
});

test('a deleted document and a deleted language leave no states behind', async () => {
  const documentId = await translated();
  const left = async () =>
    (await app.strapi.db.connection('translation.segments').where({ document_id: documentId }).distinct('locale')).map(
      ({ locale }) => locale,
    );
  await edit.remove(TREATMENT, { documentId, locale: 'fr' });
  expect((await left()).sort()).toEqual(['de', 'en', 'es']);
  await edit.remove(TREATMENT, { documentId, locale: '*' });
  expect(await left()).toEqual([]);
});
