/** Two people edit one entry in the admin panel: nobody overwrites unseen what the other saved meanwhile. */
import type { EditConflict } from '../../../src/edits/contract';
import { deskOf, segmentAt } from '../../support/desk';
import { type Editors, startEditors } from '../../support/editors';
import { paragraph, uids } from '../../support/fixtures';
import { conflictIn } from '../../support/tab';
import { adminToken } from '../../support/token';

const { CONDITION } = uids;

let app: Editors['app'];
let ada: Editors['ada'];
let grace: Editors['grace'];
let condition: Editors['condition'];
let source: Editors['source'];
let tab: Editors['tab'];
let draft: Editors['draft'];
beforeAll(async () => {
  ({ app, ada, grace, condition, source, tab, draft } = await startEditors());
});
afterAll(() => app.stop());

const summaries = ({ fields }: EditConflict) => fields.map(({ field, yours }) => [field, yours]);

describe('in two tabs of the admin panel', () => {
  test('different fields: the late save is refused and says who, when and what; merged, both survive', async () => {
    const documentId = await condition();
    const [first, second] = [await tab(documentId), await tab(documentId, 'en', grace)];
    const saved = await first.save({ summary: 'Of the first tab' }).expect(200);
    const before = await draft(documentId);

    const refused = await second.save({ evidenceNote: 'Of the second tab' }).expect(409);
    expect(conflictIn(refused)).toMatchObject({
      code: 'edit-conflict',
      baseVersion: second.version,
      version: saved.body.data.updatedAt,
      by: 'Ada',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      fields: [{ field: 'summary', label: 'Summary', by: 'Ada', yours: 'unchanged', theirs: 'Of the first tab' }],
      overlapping: [],
      mergeable: true,
      isComplete: true,
    });
    expect(await draft(documentId)).toEqual(before);

    await second.save({ evidenceNote: 'Of the second tab' }, { merge: true }).expect(200);
    expect(await draft(documentId)).toMatchObject({
      summary: 'Of the first tab',
      evidenceNote: 'Of the second tab',
    });
  });

  test('the same field: refused with both values, merged or not, until it is decided on the newest version', async () => {
    const documentId = await condition();
    const [first, second] = [await tab(documentId), await tab(documentId)];
    await first.save({ summary: 'Theirs', evidenceNote: 'Theirs too' }).expect(200);
    for (const merge of [false, true]) {
      const conflict = conflictIn(await second.save({ summary: 'Mine' }, { merge }).expect(409));
      expect(conflict).toMatchObject({ overlapping: ['summary'], mergeable: false });
      expect(conflict.fields).toEqual([
        expect.objectContaining({ field: 'summary', yours: 'changed', theirs: 'Theirs' }),
        expect.objectContaining({ field: 'evidenceNote', yours: 'unchanged', theirs: 'Theirs too' }),
      ]);
    }
    expect((await draft(documentId)).summary).toBe('Theirs');

    const { version } = conflictIn(await second.save({ summary: 'Mine' }).expect(409));
    await app
      .put(`/content-manager/collection-types/${CONDITION}/${documentId}?locale=en`)
      .auth(ada, { type: 'bearer' })
      .send({ summary: 'Mine', baseVersion: version })
      .expect(200);
    expect(await draft(documentId)).toMatchObject({ summary: 'Mine', evidenceNote: 'Theirs too' });
  });

  test('the same words typed in both are no conflict', async () => {
    const documentId = await condition();
    const [first, second] = [await tab(documentId), await tab(documentId)];
    await first.save({ overview: paragraph('Agreed') }).expect(200);
    await second.save({ overview: paragraph('Agreed'), summary: 'And more' }).expect(200);
    expect((await draft(documentId)).summary).toBe('And more');
  });

  test('a field that was changed and changed back is none either', async () => {
    const documentId = await condition();
    const [first, second] = [await tab(documentId), await tab(documentId)];
    await first.save({ summary: 'Tried' }).expect(200);
    await (await tab(documentId)).save({ summary: first.entry.summary }).expect(200);
    await second.save({ summary: 'Mine' }).expect(200);
  });

  test('questions and answers: rows made anew are no change, other words are', async () => {
    const documentId = await condition();
    const [first, second, third] = [await tab(documentId), await tab(documentId), await tab(documentId)];
    const faqs = first.entry.faqs as { id: number; question: string }[];
    const theirs = faqs.map(({ id, ...faq }, index) => (index === 0 ? { ...faq, question: 'Theirs?' } : faq));
    await first.save({ faqs: theirs }).expect(200);
    const mine = faqs.map((faq, index) => (index === 1 ? { ...faq, question: 'Mine?' } : faq));
    expect(conflictIn(await second.save({ faqs: mine }, { merge: true }).expect(409))).toMatchObject({
      overlapping: ['faqs'],
      fields: [{ field: 'faqs', theirs: [{ question: 'Theirs?' }, { question: faqs[1]?.question }, {}] }],
    });
    await third.save({ summary: 'Beside it' }, { merge: true }).expect(200);
    const found = await draft(documentId);
    expect([found.summary, found.faqs[0]?.question]).toEqual(['Beside it', 'Theirs?']);
  });

  test('relations that come and go: untouched ones are kept as others made them, others overlap', async () => {
    const documentId = await condition();
    const added = await source('A new one');
    const [first, second, third, fourth] = [
      await tab(documentId),
      await tab(documentId),
      await tab(documentId),
      await tab(documentId),
    ];
    const connect = [{ id: added.id, documentId: added.documentId }];
    await first.save({ sources: { connect, disconnect: [] } }).expect(200);
    const [gone] = (await draft(documentId)).sources;
    const disconnect = [{ documentId: gone?.documentId }];
    const conflict = conflictIn(
      await second.save({ sources: { connect: [], disconnect } }, { merge: true }).expect(409),
    );
    expect(conflict).toMatchObject({ overlapping: ['sources'], mergeable: false });
    expect(conflict.fields[0]?.theirs).toContainEqual({ documentId: added.documentId, name: 'A new one' });
    // Both connect the same.
    await fourth.save({ sources: { connect, disconnect: [] } }).expect(200);
    await third.save({ summary: 'Beside it' }, { merge: true }).expect(200);
    const { sources } = await draft(documentId);
    expect(sources.filter((one) => one.documentId === added.documentId)).toHaveLength(1);
  });

  test('pictures are compared by their file', async () => {
    const documentId = await condition();
    const [first, second, third] = [await tab(documentId), await tab(documentId), await tab(documentId)];
    const image = first.entry.image as { id: number };
    const other = await app.strapi.db.query('plugin::upload.file').findOne({ where: { id: { $ne: image.id } } });
    await first.save({ image: other }).expect(200);
    await second.save({ image }, { merge: true }).expect(200);
    expect((await draft(documentId)).image?.id).toBe(other.id);
    const conflict = conflictIn(await third.save({ image: null }, { merge: true }).expect(409));
    expect(conflict).toMatchObject({ overlapping: ['image'], fields: [{ theirs: { id: other.id } }] });
  });

  test('publishing sends the whole form: late, it is refused and nothing is published', async () => {
    const documentId = await condition();
    const [first, second] = [await tab(documentId), await tab(documentId)];
    await first.save({ summary: 'Theirs' }).expect(200);
    const refused = await second.publish({ summary: 'Mine' }).expect(409);
    expect(conflictIn(refused)).toMatchObject({ code: 'edit-conflict', overlapping: ['summary'] });
    await app.get(`/api/conditions/${documentId}`).expect(404);
    await second.publish({ evidenceNote: 'Mine' }, { merge: true }).expect(200);
    const { body } = await app.get(`/api/conditions/${documentId}`).expect(200);
    expect(body.data).toMatchObject({ summary: 'Theirs', evidence: { note: 'Mine' } });
  });

  test('a publication between that changed nothing is no conflict, and discarding the draft is one', async () => {
    const documentId = await condition();
    await (await tab(documentId)).publish().expect(200);
    const [first, second] = [await tab(documentId), await tab(documentId)];
    await (await tab(documentId, 'en', grace)).publish().expect(200);
    await first.save({ summary: 'After it was published' }).expect(200);
    const third = await tab(documentId);
    await app
      .post(`/content-manager/collection-types/${CONDITION}/${documentId}/actions/discard?locale=en`)
      .auth(grace, { type: 'bearer' })
      .expect(200);
    expect(summaries(conflictIn(await third.save({ evidenceNote: 'Mine' }).expect(409)))).toEqual([
      ['summary', 'unchanged'],
    ]);
    // The words that this one started from, in rows of their own.
    const { faqs } = second.entry as { faqs: object[] };
    await second.save({ faqs: [...faqs, { question: 'Mine?', answer: paragraph('Mine') }] }).expect(200);
    expect((await draft(documentId)).faqs).toHaveLength(faqs.length + 1);
  });

  test('a fact that changes in English is no conflict for who edits French, and stays', async () => {
    const documentId = await condition();
    const french = await tab(documentId, 'fr');
    const english = await tab(documentId);
    await english.save({ evidenceLevel: 'strong', summary: 'New words' }).expect(200);
    expect((await draft(documentId, 'fr')).updatedAt).not.toBe(french.version);
    await french.save({ summary: 'Nouveau' }).expect(200);
    expect(await draft(documentId, 'fr')).toMatchObject({ summary: 'Nouveau', evidenceLevel: 'strong' });
    expect(await draft(documentId)).toMatchObject({ summary: 'New words', evidenceLevel: 'strong' });
  });

  test('a version that such a fact made still counts what was saved after it', async () => {
    const documentId = await condition();
    await (await tab(documentId)).save({ evidenceLevel: 'strong' }).expect(200);
    const [first, second] = [await tab(documentId, 'fr'), await tab(documentId, 'fr')];
    await first.save({ summary: 'Le leur' }).expect(200);
    await second.save({ summary: 'Le mien' }).expect(409);
  });

  test('a translator with French alone is told, and saves by the same rules', async () => {
    const documentId = await condition();
    const translator = await adminToken(app, 'translator-fr');
    const [own, other] = [await tab(documentId, 'fr', translator), await tab(documentId, 'fr')];
    await other.save({ summary: 'Le leur', lastReviewed: '2026-01-02' }).expect(200);
    const conflict = conflictIn(await own.save({ summary: 'Le mien' }).expect(409));
    expect(conflict).toMatchObject({ by: 'Ada', overlapping: ['summary'] });
    expect(conflict.fields.find(({ field }) => field === 'summary')?.theirs).toBe('Le leur');
    await (await tab(documentId, 'fr', translator)).save({ summary: 'Le mien' }).expect(200);
  });
});

test('what the desk saved meanwhile is theirs in a tab that was opened before', async () => {
  const documentId = await condition();
  const opened = await tab(documentId, 'fr');
  const desk = deskOf(app, grace);
  const read = await desk.read(CONDITION, documentId, 'fr');
  await desk.save(read, { summary: 'Du bureau' }).expect(200);
  const conflict = conflictIn(await opened.save({ summary: 'Du panneau' }).expect(409));
  expect(conflict).toMatchObject({ overlapping: ['summary'], fields: [{ by: 'Ada', theirs: 'Du bureau' }] });

  const late = await desk.save(read, { summary: 'Encore' }).expect(409);
  expect(late.body.error.details).toMatchObject({
    code: 'translation-conflict',
    conflicts: [{ path: 'summary', by: 'Ada', at: expect.stringMatching(/Z$/) }],
  });
  expect(segmentAt(await desk.read(CONDITION, documentId, 'fr'), 'summary').target?.text).toBe('Du bureau');
});
