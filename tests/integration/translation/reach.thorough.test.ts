import type { ReachQuestion, SourceEdit } from '../../../src/translation/contract';
import type { Application } from '../../support/application';
import { inState, segmentAt, startDesk } from '../../support/desk';
import { paragraph, uids } from '../../support/fixtures';
import { openTab } from '../../support/tab';
import { adminToken, apiToken } from '../../support/token';
import { LOCALES, translatedTreatment } from '../../support/treatment';

const { TREATMENT } = uids;

let app: Application;
let edit: Awaited<ReturnType<typeof startDesk>>['edit'];
let desk: Awaited<ReturnType<typeof startDesk>>['desk'];
let documentId: string;
beforeAll(async () => {
  ({ app, edit, desk } = await startDesk());
});
beforeEach(async () => {
  documentId = await translatedTreatment(edit);
});
afterAll(() => app.stop());

const save = (body: object, locale = 'en') =>
  desk.put(`/content-manager/collection-types/${TREATMENT}/${documentId}?locale=${locale}`).send(body);

const overRest = async (body: object, locale = 'en') =>
  app
    .put(`/api/treatments/${documentId}?locale=${locale}`)
    .auth(await apiToken(app.strapi), { type: 'bearer' })
    .send(body);

const outdated = async (locale: string) => inState(await desk.read(TREATMENT, documentId, locale), 'outdated');

const lastEdit = async (): Promise<SourceEdit> =>
  (await desk.get(`/translation/edits/${TREATMENT}/${documentId}`).expect(200)).body.data[0];

const summary = async () =>
  ((await edit.find(TREATMENT, { documentId, locale: 'en', status: 'draft' })) as unknown as { summary: string })
    .summary;

describe('what a save says of its edits', () => {
  test('a typo leaves every translation right, and it is known who said so', async () => {
    await save({ summary: 'Summary in English.', reach: 'typo' }).expect(200);
    for (const locale of LOCALES) expect(await outdated(locale)).toEqual([]);
    expect(await lastEdit()).toMatchObject({ path: 'summary', kind: 'typo', markedBy: expect.any(String) });
  });

  test('is recorded in the same transaction: a translation is never seen outdated', async () => {
    // Every state of a segment that is committed is noted, as another connection would see it.
    const connection = app.strapi.db.connection;
    await connection.raw(`
      create table seen (state text);
      create function note_state() returns trigger language plpgsql as $$ begin
        insert into seen select state from translation.segments
          where document_id = new.document_id and path = 'summary' and state not in ('source', 'current');
        return null; end $$;
      create constraint trigger note_state after insert on translation.segments
        deferrable initially deferred for each row execute function note_state();`);
    try {
      await save({ summary: 'Summary, mended.', reach: { summary: 'typo' } }).expect(200);
      expect(await connection('seen').select()).toEqual([]);
      await save({ summary: 'Another summary.', reach: { summary: 'meaning' } }).expect(200);
      expect((await connection('seen').select()).length).toBeGreaterThan(0);
    } finally {
      await connection.raw(
        'drop trigger note_state on translation.segments; drop function note_state; drop table seen',
      );
    }
  });

  test('holds for each text by its content path, and by default for the others', async () => {
    const benefits = [...paragraph('Dose 100 mg en.'), ...paragraph('Second en.')];
    await save({ summary: 'A summary.', benefits, reach: { summary: 'typo' } }).expect(200);
    expect(await outdated('fr')).toEqual(['benefits.0']);
  });

  test('safety withholds the translation of a text that is none of safety', async () => {
    await save({ summary: 'Not for pregnant women.', reach: { summary: 'safety' } }).expect(200);
    await edit.publish(TREATMENT, { documentId, locale: 'en' });
    expect(segmentAt(await desk.read(TREATMENT, documentId, 'fr'), 'summary')).toMatchObject({ withheld: true });
  });

  test('is said over REST beside the fields, when it publishes, too', async () => {
    const { status } = await overRest({ data: { summary: 'Over REST.' }, reach: 'typo' });
    expect([status, await outdated('fr')]).toEqual([200, []]);
  });

  test('can be said otherwise afterwards', async () => {
    await save({ summary: 'Summary in English.', reach: 'typo' }).expect(200);
    await desk
      .put(`/translation/edits/${(await lastEdit()).id}`)
      .send({ kind: 'meaning' })
      .expect(200);
    expect(await outdated('fr')).toEqual(['summary']);
  });

  test('counts for a step that was said to be something else before', async () => {
    const before = await summary();
    await save({ summary: 'There.', reach: 'meaning' }).expect(200);
    await save({ summary: before }).expect(200);
    await save({ summary: 'There.', reach: 'typo' }).expect(200);
    expect(await outdated('fr')).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['a kind that there is not', { reach: 'small' }, 'reach: must be ask, typo, meaning or safety'],
    ['a kind that there is not, of one text', { reach: { summary: 'small' } }, 'reach'],
    ['something else', { reach: 7 }, 'reach: must be'],
    ['a path that the entry has not', { reach: { sumary: 'typo' } }, 'reach.sumary: is no content path'],
  ])('is refused with a sentence, and nothing is saved: %s', async (_, reach, said) => {
    const before = await summary();
    const answer = await save({ summary: 'Never saved.', ...reach }).expect(400);
    expect(answer.body.error).toMatchObject({
      message: expect.stringContaining(said),
      details: { code: 'invalid-body', errors: [{ path: expect.arrayContaining(['reach']) }] },
    });
    expect(await summary()).toBe(before);
  });

  test('is refused for another language, and says nothing of a text that did not change', async () => {
    await save({ summary: 'Un résumé.', reach: 'typo' }, 'fr').expect(400);
    expect((await overRest({ data: { summary: 'Un résumé.' }, reach: 'typo' }, 'fr')).status).toBe(400);
    await save({ summary: await summary(), reach: { summary: 'typo' } }).expect(200);
  });
});

describe('a save that asks', () => {
  const asks = (body: object, locale = 'en') => save({ ...body, reach: 'ask' }, locale);
  const asked = ({ body }: { body: { error?: { details?: unknown } } }) => body.error?.details as ReachQuestion;

  test('is told each text that it changes, with what is taken for granted, and saves nothing', async () => {
    const before = await summary();
    const { safety } = (await app.strapi.db
      .query(TREATMENT)
      .findOne({ where: { documentId, locale: 'en', publishedAt: null }, populate: { safety: true } })) as {
      safety: { id: number; contraindications: object[] };
    };
    const answer = await asks({
      summary: 'Another summary.',
      safety: { id: safety.id, contraindications: paragraph('Not for anybody.') },
    }).expect(409);
    expect(asked(answer)).toMatchObject({
      code: 'reach-unsaid',
      edits: expect.arrayContaining([
        {
          path: 'summary',
          label: 'Summary',
          before,
          after: 'Another summary.',
          kind: 'meaning',
          outdatedIn: expect.arrayContaining([...LOCALES]),
        },
        expect.objectContaining({ path: expect.stringMatching(/^safety\.contraindications/), kind: 'safety' }),
      ]),
    });
    expect(await summary()).toBe(before);
    for (const locale of LOCALES) expect(await outdated(locale)).toEqual([]);
  });

  test('is made at once where no translation is touched', async () => {
    await asks({ summary: 'Otro resumen.' }, 'es').expect(200);
    await asks({
      benefits: [...paragraph('Dose 50 mg en.'), ...paragraph('New.'), ...paragraph('Second en.')],
    }).expect(200);
    await asks({ codes: [{ system: 'atc', value: 'M03AX01' }] }).expect(200);
    const alone = await edit.create(TREATMENT, {
      locale: 'en',
      data: { name: 'In English alone', slug: 'english-alone' },
    });
    await desk
      .put(`/content-manager/collection-types/${TREATMENT}/${alone.documentId}?locale=en`)
      .send({ name: 'In English only', reach: 'ask' })
      .expect(200);
  });

  test('is not asked of a text that is changed back, nor of a step that was said to be a typo', async () => {
    const before = await summary();
    await save({ summary: 'There.', reach: 'typo' }).expect(200);
    await asks({ summary: before }).expect(200);
    await asks({ summary: 'There.' }).expect(200);
    await save({ summary: 'Somewhere else.' }).expect(200);
    await asks({ summary: 'There.' }).expect(200);
  });

  test('publishes nothing, either', async () => {
    const tab = await openTab(app, await adminToken(app), TREATMENT, documentId);
    const answer = await tab.publish({ summary: 'Published?' }, { reach: 'ask' });
    expect([answer.status, asked(answer).code]).toEqual([409, 'reach-unsaid']);
    expect((await app.get(`/api/treatments/${documentId}`)).body.data.summary).not.toBe('Published?');
    await tab.publish({ summary: 'Published?' }, { reach: { summary: 'typo' } }).expect(200);
    expect((await app.get(`/api/treatments/${documentId}`)).body.data.summary).toBe('Published?');
    expect(await outdated('fr')).toEqual([]);
  });

  test('hears of a conflict of editing first', async () => {
    const tab = await openTab(app, await adminToken(app), TREATMENT, documentId);
    await save({ summary: 'Somebody else was here.' }).expect(200);
    const answer = await tab.save({ summary: 'Too late.' }, { reach: 'ask' });
    expect([answer.status, answer.body.error.details.code]).toEqual([409, 'edit-conflict']);
  });
});
