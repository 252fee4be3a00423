/** Programs that write over REST are held to the version that they read, and are told no more than they may see. */
import type { EditConflict } from '../../../src/edits/contract';
import { type Editors, startEditors } from '../../support/editors';
import { uids } from '../../support/fixtures';
import { conflictIn, openTab } from '../../support/tab';
import { adminToken, apiToken, customToken } from '../../support/token';

const { CONDITION, TREATMENT } = uids;

let app: Editors['app'];
let edit: Editors['edit'];
let ada: Editors['ada'];
let script: Editors['script'];
let condition: Editors['condition'];
let source: Editors['source'];
let tab: Editors['tab'];
let draft: Editors['draft'];
let put: Editors['put'];
beforeAll(async () => {
  ({ app, edit, ada, script, condition, source, tab, draft, put } = await startEditors());
});
afterAll(() => app.stop());

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
