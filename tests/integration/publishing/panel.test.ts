import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, uids } from '../../support/fixtures';
import { type Publishable, publishable, today } from '../../support/publishable';
import { adminToken } from '../../support/token';

const { CONDITION, TREATMENT, SITE, SOURCE, APPROVAL } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let admin: string;
let whole: Publishable;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  admin = await adminToken(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  whole = await publishable(app.strapi);
});

const ask = async (url: string, token = admin) => app.get(`/publishing${url}`).set('Authorization', `Bearer ${token}`);
const send = async (url: string, body: object = {}, token = admin) =>
  app.post(`/publishing${url}`).set('Authorization', `Bearer ${token}`).send(body);

const entry = () => `/entries/${CONDITION}/${whole.condition}`;

test('readiness says of each language what is served, whether it is ready, and what is in the way', async () => {
  await edit.update(CONDITION, { documentId: whole.condition, locale: 'fr', data: { name: 'Sans rien' } });
  const { body } = await ask(entry());
  expect(body.data.languages.map((one: { locale: string }) => one.locale)).toEqual(['en', 'fr']);
  const [en, fr] = body.data.languages;
  expect(en).toMatchObject({ served: { state: 'not-published' }, isChanged: true, isReady: true, mayPublish: true });
  expect(fr.isReady).toBe(false);
  expect(fr.findings).toContainEqual(
    expect.objectContaining({ rule: 'required-fields', path: 'summary', field: 'summary', label: 'Summary' }),
  );
});

test('all ready languages are published in one transaction, or none', async () => {
  await edit.update(CONDITION, { documentId: whole.condition, locale: 'fr', data: { name: 'Sans rien' } });
  const refused = await send(`${entry()}/publish`, { locales: ['fr', 'en'] });
  expect([refused.status, refused.body.error.details.code]).toEqual([400, 'publish-refused']);
  expect((await app.get(`/api/conditions/${whole.condition}`)).status).toBe(404);
  const published = await send(`${entry()}/publish`, { locales: ['en'] });
  expect(published.body.data.languages[0]).toMatchObject({ served: { state: 'served' }, isChanged: false });
  expect((await app.get(`/api/conditions/${whole.condition}`)).status).toBe(200);
});

test('what is typed is judged as it would be saved, relations and new entries, too', async () => {
  const check = async (body: object) => {
    const { body: answer } = await send('/check', body);
    return answer.data.findings.map(({ rule, field }: { rule: string; field: string }) => `${rule} ${field}`);
  };
  const of = { uid: CONDITION, documentId: whole.condition, locale: 'en' };
  expect(await check({ ...of, values: {} })).toEqual([]);
  expect(await check({ ...of, values: { summary: 'A guaranteed cure.' } })).toContain('no-promised-result summary');
  expect(
    await check({ ...of, values: { sources: { connect: [], disconnect: [{ documentId: whole.source }] } } }),
  ).toContain('has-source sources');
  expect(await check({ uid: CONDITION, locale: 'en', values: { name: 'New' } })).toEqual(
    expect.arrayContaining(['required-fields summary', 'has-source sources']),
  );
});

test('a promise in an answer is found at the field of the form', async () => {
  const faqs = [
    { question: 'Is it good?', answer: paragraph('It may help.') },
    { question: 'Does it last?', answer: paragraph('It is a permanent cure, guaranteed.') },
  ];
  await edit.update(CONDITION, { documentId: whole.condition, locale: 'en', data: { faqs } });
  const answer = await send(`${entry()}/publish`, { locales: ['en'] });
  expect(answer.body.error.details.errors).toContainEqual(
    expect.objectContaining({ path: ['faqs', '1', 'answer'], name: 'ValidationError' }),
  );
});

describe('an override', () => {
  beforeEach(() =>
    edit.update(CONDITION, { documentId: whole.condition, locale: 'en', data: { summary: 'It always works.' } }),
  );
  const override = { reason: 'The board asked for it on the phone.' };

  test('takes a written reason, which stands in the record until it is mended', async () => {
    for (const wrong of [{ reason: '' }, { reason: '   short   ' }, {}]) {
      const refused = await send(`${entry()}/publish`, { locales: ['en'], override: wrong });
      expect([refused.status, refused.body.error.details.code]).toEqual([400, 'invalid-body']);
    }
    expect((await send(`${entry()}/publish`, { locales: ['en'], override })).status).toBe(200);
    const standing = async () =>
      (await app.get('/worklist/kinds/override').auth(admin, { type: 'bearer' })).body.data.lines.filter(
        ({ page }: { page: { documentId: string } }) => page.documentId === whole.condition,
      );
    expect(await standing()).toMatchObject([{ reason: override.reason, page: { locale: 'en' }, by: 'Ada' }]);
    await edit.update(CONDITION, { documentId: whole.condition, locale: 'en', data: { summary: 'It may help.' } });
    expect(await standing()).toHaveLength(1);
    await send(`${entry()}/reviewed`, { locale: 'en' });
    await send(`${entry()}/publish`, { locales: ['en'] });
    expect(await standing()).toEqual([]);
  });

  test('is nothing that an editor may give', async () => {
    const editorToken = await adminToken(app, 'strapi-editor');
    const refused = await send(`${entry()}/publish`, { locales: ['en'], override }, editorToken);
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'forbidden']);
  });

  test('never goes over a rule that may not be overridden', async () => {
    await edit.update(CONDITION, {
      documentId: whole.condition,
      locale: 'en',
      data: { injectionSites: { connect: [{ documentId: (await publishable(app.strapi)).site }] } },
    });
    const refused = await send(`${entry()}/publish`, { locales: ['en'], override });
    expect([refused.status, refused.body.error.details.code]).toEqual([400, 'publish-refused']);
    expect(refused.body.error.details.findings.map(({ rule }: { rule: string }) => rule)).toContain('known-approval');
  });
});

test('a text that changed after its review is refused until somebody has reviewed it again', async () => {
  const publish = () => send(`${entry()}/publish`, { locales: ['en'] });
  await publish();
  await edit.update(CONDITION, {
    documentId: whole.condition,
    locale: 'en',
    data: { summary: 'Said in another way.' },
  });
  const refused = await publish();
  expect(refused.body.error.details.findings).toEqual([
    expect.objectContaining({ rule: 'reviewed-text', path: 'summary' }),
  ]);
  const reviewed = await send(`${entry()}/reviewed`, { locale: 'en' });
  expect(reviewed.body.data.languages[0].isReady).toBe(true);
  expect((await publish()).status).toBe(200);
  expect((await app.get(`/api/conditions/${whole.condition}`)).body.data.review.lastReviewed).toBe(today());
});

test('a text changed back is as it was reviewed', async () => {
  const save = (summary: string) =>
    edit.update(CONDITION, { documentId: whole.condition, locale: 'en', data: { summary } });
  const { summary } = (await edit.find(CONDITION, { documentId: whole.condition, locale: 'en' })) as {
    summary?: string;
  };
  await save('Said in another way.');
  expect((await ask(entry())).body.data.languages[0].isReady).toBe(false);
  await save(summary ?? '');
  expect((await ask(entry())).body.data.languages[0].isReady).toBe(true);
});

test('what will change for the public is said in words, with the pages that show it', async () => {
  await send(`${entry()}/publish`, { locales: ['en'] });
  await edit.update(CONDITION, {
    documentId: whole.condition,
    locale: 'en',
    data: { summary: 'Said in another way.', evidenceLevel: 'strong', sources: { set: [] } },
  });
  const { body } = await ask(`/changes/${CONDITION}/${whole.condition}?locale=en`);
  expect(body.data.changes).toEqual([
    expect.objectContaining({ label: 'Summary', kind: 'text', after: 'Said in another way.' }),
    expect.objectContaining({ path: 'evidenceLevel', kind: 'fact', before: 'limited', after: 'strong' }),
    expect.objectContaining({
      path: 'sources',
      kind: 'fact',
      before: expect.stringContaining('Source of'),
      after: null,
    }),
  ]);
  expect(body.data.shownIn.map(({ documentId }: { documentId: string }) => documentId)).toEqual(
    expect.arrayContaining([whole.treatment, whole.site]),
  );
});

test('before a click, one knows what goes dark, what names it, and whether it is refused; nothing is done', async () => {
  await send(`${entry()}/publish`, { locales: ['en'] });
  const { body } = await ask(`/consequences/${TREATMENT}?action=unpublish&documentId=${whole.treatment}&locale=en`);
  expect(body.data.dark).toEqual([expect.objectContaining({ documentId: whole.treatment, languages: ['en'] })]);
  expect(body.data.namedBy.map(({ documentId }: { documentId: string }) => documentId)).toContain(whole.condition);
  expect(body.data.findings).toContainEqual(expect.objectContaining({ rule: 'names-treatment-and-site' }));
  const own = await ask(`/consequences/${CONDITION}?action=delete&documentId=${whole.condition}&locale=*`);
  expect(own.body.data).toMatchObject({ findings: [], dark: [{ languages: ['en'] }] });
  const frey = (await app.get('/api/conditions/frey-syndrome')).body.data.documentId;
  const inTwo = await ask(`/consequences/${CONDITION}?action=unpublish&documentId=${frey}&locale=fr&locale=es`);
  expect(inTwo.body.data).toMatchObject({ findings: [], namedBy: [], dark: [{ languages: ['es', 'fr'] }] });
  expect((await app.get(`/api/conditions/${whole.condition}`)).status).toBe(200);
  expect((await app.get(`/api/conditions/${frey}?locale=fr`)).body.data.locale).toBe('fr');
  expect(
    await app.strapi.db.connection('publishing.record').where({ document_id: whole.condition, action: 'delete' }),
  ).toEqual([]);
});

describe('the record', () => {
  const lines = async () => (await ask(`/record/${CONDITION}/${whole.condition}`)).body.data.lines;

  beforeEach(async () => {
    await send(`${entry()}/publish`, { locales: ['en'] });
    await edit.update(CONDITION, { documentId: whole.condition, locale: 'en', data: { summary: 'The second.' } });
    await send(`${entry()}/reviewed`, { locale: 'en' });
    await send(`${entry()}/publish`, { locales: ['en'] });
  });

  test('says who did what, which way, and what differs between any two', async () => {
    const [second, first] = await lines();
    expect(second).toMatchObject({
      action: 'publish',
      road: 'admin',
      by: { kind: 'person', name: 'Ada' },
      locale: 'en',
    });
    const { body } = await ask(`/record-lines/${second.id}/changes?since=${first.id}`);
    expect(body.data.changes).toEqual([expect.objectContaining({ label: 'Summary', after: 'The second.' })]);
  });

  test('puts an old state back into the draft; what is public stays', async () => {
    const [, first] = await lines();
    const restored = await send(`/record-lines/${first.id}/restore`);
    expect(restored.body.data).toMatchObject({ documentId: whole.condition, left: [] });
    expect(restored.body.data.restored).toEqual(expect.arrayContaining(['summary', 'sources', 'treatments']));
    const draft = (await edit.find(CONDITION, { documentId: whole.condition, locale: 'en' })) as { summary?: string };
    expect(draft.summary).toContain('Summary of');
    expect((await app.get(`/api/conditions/${whole.condition}`)).body.data.summary).toBe('The second.');
  });

  test('lists what does not fit any more, and restores the rest', async () => {
    const [line] = await lines();
    await app.strapi.db.query(SOURCE).delete({ where: { documentId: whole.source } });
    const { body } = await send(`/record-lines/${line.id}/restore`);
    expect(body.data.left).toEqual([{ path: 'sources', reason: expect.stringContaining('is there no more') }]);
    expect(body.data.restored).toContain('summary');
  });

  test('changes nothing where nothing of a state fits, and says why', async () => {
    const [{ id }] = await app.strapi.db
      .connection('publishing.record')
      .insert({
        at: new Date(),
        by_kind: 'program',
        road: 'program',
        action: 'publish',
        content_type: CONDITION,
        document_id: whole.condition,
        locale: 'en',
        snapshot: JSON.stringify({ values: { gone: 'x', evidenceLevel: 'legendary' }, relations: {} }),
      })
      .returning('id');
    const before = await edit.find(CONDITION, { documentId: whole.condition, locale: 'en' });
    const { status, body } = await send(`/record-lines/${id}/restore`);
    expect([status, body.error.details.code]).toEqual([400, 'nothing-restored']);
    expect(body.error.details.left.map(({ path }: { path: string }) => path)).toEqual(['gone', 'evidenceLevel']);
    expect(await edit.find(CONDITION, { documentId: whole.condition, locale: 'en' })).toEqual(before);
  });

  test('brings back what was deleted, under its own id', async () => {
    await edit.unpublish(CONDITION, { documentId: whole.condition, locale: 'en' });
    await edit.remove(CONDITION, { documentId: whole.condition, locale: '*' });
    const deleted = (await ask('/deleted')).body.data.lines.find(
      (line: { documentId: string }) => line.documentId === whole.condition,
    );
    expect(deleted).toMatchObject({ action: 'delete', locale: 'en' });
    const { body } = await send(`/record-lines/${deleted.id}/restore`);
    expect(body.data.documentId).toBe(whole.condition);
    expect(body.data.left).toHaveLength(whole.approvals.length); // they named it, and are told of
    for (const documentId of whole.approvals)
      await edit.update(APPROVAL, {
        documentId,
        status: 'published',
        data: { condition: { set: [{ documentId: whole.condition }] } },
      });
    expect((await send(`${entry()}/publish`, { locales: ['en'] })).status).toBe(200);
    expect((await app.get(`/api/conditions/${whole.condition}`)).body.data).toMatchObject({
      summary: 'The second.',
      treatments: [{ documentId: whole.treatment }],
    });
  });

  test('holds nothing private', async () => {
    const rows = await app.strapi.db.connection('publishing.record').select('snapshot', 'model');
    const said = JSON.stringify(rows);
    for (const secret of ['createdBy', 'updatedBy', 'password', 'resetPasswordToken', 'example.org'])
      expect(said).not.toContain(secret);
  });

  test('is had whole by administrators, as JSON lines', async () => {
    const answer = await ask('/record.jsonl').then((one) => one);
    const text = answer.text ?? answer.body.toString();
    const parsed = text
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    expect(parsed.map(({ id }: { id: number }) => id)).toEqual(
      [...parsed.map(({ id }: { id: number }) => id)].sort((a, b) => a - b),
    );
    expect(parsed.at(-1)).toMatchObject({
      documentId: whole.condition,
      snapshot: { values: { summary: 'The second.' } },
      model: { [CONDITION]: {} },
    });
  });
});

test('nobody without a session sees any of it, and a line that is not there is not found', async () => {
  for (const url of [entry(), `/record/${CONDITION}/x`, '/record.jsonl', '/deleted'])
    expect((await app.get(`/publishing${url}`)).status).toBe(401);
  expect((await ask('/record-lines/999999999')).status).toBe(404);
  expect((await ask('/record-lines/x')).status).toBe(404);
  expect((await ask(`/entries/${CONDITION}/nothing`)).status).toBe(404);
  expect((await ask('/entries/api::nothing.nothing/x')).status).toBe(404);
  expect((await ask(`/entries/${SITE}/${whole.site}`)).status).toBe(200);
});
