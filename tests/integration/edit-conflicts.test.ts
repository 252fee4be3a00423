/** Two people edit one entry: nobody overwrites unseen what the other saved meanwhile. */
import type { EditConflict } from '../../src/edits/contract';
import { type Application, startApplication } from '../support/application';
import { deskOf, segmentAt } from '../support/desk';
import { editor, paragraph, uids } from '../support/fixtures';
import { conflictIn, openTab } from '../support/tab';
import { adminToken, apiToken, customToken } from '../support/token';

const { CONDITION, SOURCE, TREATMENT } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let ada: string;
let grace: string;
let script: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  ada = await adminToken(app);
  grace = await adminToken(app);
  script = await apiToken(app.strapi);
});
afterAll(() => app.stop());

/** A condition of the test's own, in every language. */
async function condition(): Promise<string> {
  const { body } = await app.get('/api/conditions/frey-syndrome').expect(200);
  const data = { slug: `frey-${Math.random()}`.replace('.', '') };
  const { documentId } = await edit.clone(CONDITION, { documentId: body.data.documentId, locale: '*', data });
  return documentId;
}

const source = (title: string) =>
  edit.create(SOURCE, { data: { title, publisher: 'A publisher', year: 2026, url: 'https://example.org/new' } });

const tab = (documentId: string, locale = 'en', token = ada) => openTab(app, token, CONDITION, documentId, locale);
const draft = (documentId: string, locale = 'en') =>
  edit.find(CONDITION, { documentId, locale, populate: ['faqs', 'sources', 'image'] }) as unknown as Promise<
    Record<string, unknown> & {
      updatedAt: string;
      faqs: { question: string }[];
      sources: { documentId: string }[];
      image: { id: number } | null;
    }
  >;
const summaries = ({ fields }: EditConflict) => fields.map(({ field, yours }) => [field, yours]);

const put = (documentId: string, body: object, headers: Record<string, string> = {}, token = script) =>
  app.put(`/api/conditions/${documentId}`).auth(token, { type: 'bearer' }).set(headers).send(body);

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

describe('over REST', () => {
  test('a script reads the draft, writes with If-Match, and with the former version is refused', async () => {
    const documentId = await condition();
    const read = await app
      .get(`/api/conditions/${documentId}?status=draft`)
      .auth(script, { type: 'bearer' })
      .expect(200);
    const version = read.body.data.updatedAt;
    const headers = { 'If-Match': `"${version}"` };
    const { body } = await put(documentId, { data: { summary: 'One' } }, headers).expect(200);
    const refused = await put(documentId, { data: { summary: 'Two' } }, headers).expect(409);
    expect(conflictIn(refused)).toMatchObject({
      code: 'edit-conflict',
      by: expect.stringMatching(/^full-access/),
      version: body.data.updatedAt,
      overlapping: ['summary'],
    });
    await put(documentId, { data: { summary: 'Two' }, baseVersion: body.data.updatedAt }).expect(200);
    await put(documentId, { data: { evidenceNote: 'Beside' }, merge: true }, headers).expect(200);
    expect(await draft(documentId)).toMatchObject({ summary: 'Two', evidenceNote: 'Beside' });
  });

  test('a write that names no version is made as ever', async () => {
    const documentId = await condition();
    await put(documentId, { data: { summary: 'One' } }).expect(200);
    await put(documentId, { data: { summary: 'Two' } }, { 'If-Match': '*' }).expect(200);
    expect((await draft(documentId)).summary).toBe('Two');
  });

  test.each([
    ['a date', '2026-03-01'],
    ['no moment', '2026-13-01T00:00:00.000Z'],
    ['a number', 5],
    ['a list', ['2026-03-01T00:00:00.000Z']],
  ])('a version that is %s is refused by name', async (_what, baseVersion) => {
    const documentId = await condition();
    const { body } = await put(documentId, { data: { summary: 'One' }, baseVersion }).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: ['baseVersion'] }] });
  });

  test.each([
    ['2026-03-01T00:00:00.000Z'],
    ['W/"2026-03-01T00:00:00.000Z"'],
    ['"2026-03-01T00:00:00.000Z", "2026-03-02T00:00:00.000Z"'],
    ['"abc"'],
  ])('If-Match: %s is refused by name', async (header) => {
    const documentId = await condition();
    const { body } = await put(documentId, { data: { summary: 'One' } }, { 'If-Match': header }).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter: 'If-Match' });
  });

  test('merge must be true or false, and two versions in one request are none', async () => {
    const documentId = await condition();
    const { body } = await put(documentId, { data: {}, merge: 'yes' }).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: ['merge'] }] });
    const two = { data: {}, baseVersion: '2026-03-01T00:00:00.000Z' };
    await put(documentId, two, { 'If-Match': '"2026-03-02T00:00:00.000Z"' }).expect(400);
  });

  test('a version from the future was never read: nothing can be said, nothing is merged', async () => {
    const documentId = await condition();
    const future = { data: { summary: 'One' }, baseVersion: '2999-01-01T00:00:00.000Z', merge: true };
    expect(conflictIn(await put(documentId, future).expect(409))).toMatchObject({
      isComplete: false,
      mergeable: false,
      fields: [],
    });
  });

  test('a language that was deleted meanwhile is not written anew unseen', async () => {
    const documentId = await condition();
    const { updatedAt } = await draft(documentId, 'fr');
    await edit.remove(CONDITION, { documentId, locale: 'fr' });
    const { body } = await app
      .put(`/api/conditions/${documentId}?locale=fr`)
      .auth(script, { type: 'bearer' })
      .send({ data: { summary: 'Encore' }, baseVersion: new Date(updatedAt).toISOString() })
      .expect(409);
    expect(body.error.details).toMatchObject({ code: 'edit-conflict', version: null, mergeable: false });
  });

  test('of ten saves at once from one version, one passes and nine are told', async () => {
    const documentId = await condition();
    const baseVersion = new Date((await draft(documentId)).updatedAt).toISOString();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => put(documentId, { data: { summary: `Save ${index}` }, baseVersion })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(9).fill(409)]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await draft(documentId)).summary).toBe(winner?.body.data.summary);
  });

  test('other requests take no notice of a version', async () => {
    const documentId = await condition();
    const header = { 'If-Match': '"2020-01-01T00:00:00.000Z"' };
    await app.get('/api/conditions/frey-syndrome').set(header).expect(200);
    const created = await app
      .post('/api/conditions')
      .auth(script, { type: 'bearer' })
      .set(header)
      .send({ data: { name: 'New', slug: `new-${Math.random()}`.replace('.', '') }, baseVersion: 'anything' })
      .expect(201);
    await app
      .post(`/content-manager/collection-types/${CONDITION}/clone/${documentId}?locale=en`)
      .auth(ada, { type: 'bearer' })
      .set(header)
      .send({ name: 'Copy', slug: `copy-${Math.random()}`.replace('.', '') })
      .expect(200);
    await app
      .delete(`/api/conditions/${created.body.data.documentId}`)
      .auth(script, { type: 'bearer' })
      .set(header)
      .expect(204);
  });

  test('a type without languages and drafts is held to it, too', async () => {
    const { documentId, updatedAt } = await source('A');
    const baseVersion = new Date(updatedAt as string).toISOString();
    const write = (data: object) =>
      app.put(`/api/sources/${documentId}`).auth(script, { type: 'bearer' }).send({ data, baseVersion });
    await write({ title: 'B' }).expect(200);
    expect(conflictIn(await write({ title: 'C' }).expect(409))).toMatchObject({ fields: [{ theirs: 'B' }] });
  });
});

describe('what may not be seen', () => {
  test('a token that may only write is told of relations by name alone, and of no private member', async () => {
    const documentId = await condition();
    const writer = await customToken(app.strapi, ['api::condition.condition.update']);
    const opened = await tab(documentId);
    const baseVersion = opened.version;
    const [faq] = opened.entry.faqs as { question: string; answer: unknown }[];
    const added = await source('Unseen');
    const sources = { connect: [{ documentId: added.documentId }], disconnect: [] };
    await opened.save({ sources, faqs: [{ ...faq, id: undefined, question: 'New?' }] }).expect(200);
    const { body } = await app
      .put(`/api/conditions/${documentId}`)
      .auth(writer, { type: 'bearer' })
      .send({ data: { summary: 'Mine' }, baseVersion })
      .expect(409);
    const fields = new Map((body.error.details as EditConflict).fields.map((one) => [one.field, one]));
    expect(fields.get('sources')).not.toHaveProperty('theirs');
    expect(fields.get('faqs')?.theirs).toEqual([expect.objectContaining({ question: 'New?' })]);
    expect(JSON.stringify(body)).not.toMatch(/"(key|createdBy|updatedBy|email|password)"/);
  });

  test('a role that may not read a field gets no value of it', async () => {
    const documentId = await condition();
    const role = await app.strapi.service('admin::role').create({
      name: 'Summaries',
      code: `summaries-${Math.random()}`,
      description: '',
    });
    const permission = (action: string) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: CONDITION,
      properties: { fields: ['summary'], locales: ['en'] },
    });
    await app.strapi.service('admin::role').assignPermissions(role.id, [permission('read'), permission('update')]);
    const narrow = await adminToken(app, role.code);
    const [own, other] = [await tab(documentId, 'en', narrow), await tab(documentId)];
    await other.save({ evidenceNote: 'Hidden from some', summary: 'Seen' }).expect(200);
    const refused = await own.save({ summary: 'Mine' }).expect(409);
    expect(JSON.stringify(refused.body)).not.toContain('Hidden from some');
    expect(conflictIn(refused).fields.map(({ field, theirs }) => [field, theirs])).toEqual([
      ['summary', 'Seen'],
      ['evidenceNote', undefined],
    ]);
  });
});

test('a save that changes nothing is nobody’s edit', async () => {
  const documentId = (await app.get('/api/treatments')).body.data[0].documentId;
  const open = () => openTab(app, ada, TREATMENT, documentId);
  const [first, second] = [await open(), await open()];
  await first.save({}).expect(200);
  await second.save({ summary: 'Mine' }).expect(200);
});

/** The last one: it starts the application anew. */
test('a version older than what is remembered cannot be held against anything, and newer ones can', async () => {
  const documentId = await condition();
  const { updatedAt } = await draft(documentId);
  const versions = [new Date(updatedAt).toISOString()];
  for (const summary of ['One', 'Two']) {
    const { body } = await put(documentId, { data: { summary } }).expect(200);
    versions.push(body.data.updatedAt);
  }
  const old = "update edits.saves set made_at = now() - interval '31 days', version = version - interval '31 days'";
  await app.strapi.db.connection.raw(`${old} where id = (select min(id) from edits.saves where document_id = ?)`, [
    documentId,
  ]);
  await app.restart();
  const token = await apiToken(app.strapi);
  const [, kept] = versions;
  const late = { data: { summary: 'Three' }, baseVersion: '2020-01-01T00:00:00.000Z', merge: true };
  expect(conflictIn(await put(documentId, late, {}, token).expect(409))).toMatchObject({
    isComplete: false,
    mergeable: false,
  });
  const known = await put(documentId, { data: { summary: 'Three' }, baseVersion: kept }, {}, token).expect(409);
  expect(conflictIn(known)).toMatchObject({ isComplete: true, overlapping: ['summary'] });
});
