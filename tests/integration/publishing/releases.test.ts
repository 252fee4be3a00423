/** A release is published whole or not at all, judged by what it leaves, and taken back whole. */
import '../../support/gateOn';
import type { UID } from '@strapi/strapi';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { campaign, type Publishable, publishable } from '../../support/publishable';
import { adminToken } from '../../support/token';

const { CONDITION, TREATMENT, SITE, APPROVAL } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let ada: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  ada = await adminToken(app);
});
afterAll(() => app.stop());

type Item = { uid: string; documentId: string; locale: string | null; action: 'publish' | 'unpublish' };

const item = (
  uid: UID.ContentType,
  documentId: string,
  locale: string | null = 'en',
  action: Item['action'] = 'publish',
) => ({
  ...{ uid, documentId, locale, action },
});

const everything = ({ condition, treatment, site, approvals }: Publishable): Item[] => [
  item(CONDITION, condition),
  item(TREATMENT, treatment),
  item(SITE, site),
  ...approvals.map((approval) => item(APPROVAL, approval, null)),
];

const post = (path: string, body: object = {}, token = ada) =>
  app.post(`/publishing/releases${path}`).auth(token, { type: 'bearer' }).send(body);
const get = (path: string, token = ada) => app.get(`/publishing/releases${path}`).auth(token, { type: 'bearer' });

async function made(items: Item[], name = 'Spring campaign'): Promise<number> {
  const { body } = await post('', { name, items }).expect(201);
  return body.data.id;
}

/** What the public gets of pages in some languages; 404 for what it does not get. */
async function pages(...urls: string[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const url of urls) {
    const { status, body } = await app.get(`/api/${url}`);
    const { updatedAt: _, publishedAt: __, ...page } = body.data ?? {};
    answers.push(status === 200 ? page : status);
  }
  return answers;
}

describe('publishing', () => {
  test('what needs each other goes live together, in one position and one line of the record', async () => {
    const drafts = await campaign(app.strapi);
    const id = await made(everything(drafts));
    const { body: check } = await get(`/${id}/check`).expect(200);
    expect(check.data.findings.filter(({ severity }: { severity: string }) => severity === 'blocker')).toEqual([]);
    expect(check.data.pages).toEqual(
      expect.arrayContaining([expect.objectContaining({ documentId: drafts.condition, locale: 'en', becomes: 'new' })]),
    );
    await app.get(`/api/conditions/${drafts.condition}`).expect(404); // a check changes nothing

    const { body } = await post(`/${id}/publish`).expect(200);
    expect(body.data).toMatchObject({ state: 'published', publishedBy: 'Ada', size: 6 });

    const { body: page } = await app.get(`/api/conditions/${drafts.condition}`).expect(200);
    expect(page.data.treatments).toMatchObject([{ documentId: drafts.treatment }]);
    expect(page.data.injectionSites).toMatchObject([{ documentId: drafts.site }]);
    expect(page.data.approvals).toHaveLength(3);
    const { body: treatment } = await app.get(`/api/treatments/${drafts.treatment}`).expect(200);
    expect(treatment.data.conditions).toMatchObject([{ documentId: drafts.condition }]);

    const whole = await query<{ id: string; items: number }>(
      app.database,
      `select id, jsonb_array_length(snapshot -> 'items') as items from publishing.record where action = 'release' and document_id = '${id}'`,
    );
    expect(whole).toMatchObject([{ items: 6 }]);
    const lines = await query(app.database, `select from publishing.record where release = ${whole[0]?.id}`);
    expect(lines).toHaveLength(6);
    const positions = await query(
      app.database,
      `select distinct valid_from from history.rows where document_id in ('${drafts.condition}', '${drafts.treatment}', '${drafts.site}')`,
    );
    expect(positions).toHaveLength(1);
  });

  test('the same from rows in any order', async () => {
    const drafts = await campaign(app.strapi);
    const id = await made(everything(drafts).reverse());
    await post(`/${id}/publish`).expect(200);
    const { body } = await app.get(`/api/conditions/${drafts.condition}?populate[treatments]=true`).expect(200);
    expect(body.data.treatments).toHaveLength(1);
  });

  test('what works only with something outside of it is named, and nothing is published', async () => {
    const drafts = await campaign(app.strapi);
    const id = await made([item(CONDITION, drafts.condition), item(SITE, drafts.site)]);
    const { body } = await post(`/${id}/publish`).expect(400);
    expect(body.error.details.code).toBe('publish-refused');
    expect(body.error.details.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: 'names-treatment-and-site',
          path: 'treatments',
          entry: expect.objectContaining({ documentId: drafts.condition }),
        }),
      ]),
    );
    expect(body.error.message).toMatch(/“Name of condition-of-own-\d+”: /);
    await app.get(`/api/injection-sites/${drafts.site}`).expect(404);
    expect((await get(`/${id}`)).body.data.state).toBe('open');
  });

  test('everything that is wrong with all of it is said at once, what Strapi would refuse, too', async () => {
    const [one, other] = [await campaign(app.strapi), await campaign(app.strapi)];
    await edit.update(CONDITION, { documentId: one.condition, locale: 'en', data: { summary: '' } });
    await edit.update(CONDITION, { documentId: other.condition, locale: 'en', data: { summary: 'It is risk-free.' } });
    const id = await made([...everything(one), ...everything(other)]);
    const { body } = await post(`/${id}/publish`).expect(400);
    const said = body.error.details.findings.map(
      ({ rule, path, entry }: { rule: string; path: string; entry: { documentId: string } }) => [
        rule,
        path,
        entry.documentId,
      ],
    );
    expect(said).toEqual(
      expect.arrayContaining([
        ['required-fields', 'summary', one.condition],
        ['no-promised-safety', 'summary', other.condition],
      ]),
    );
    expect(said).not.toContainEqual(['valid-values', 'summary', one.condition]);
  });

  test('an entry that was deleted is named', async () => {
    const { condition, ...drafts } = await publishable(app.strapi);
    const id = await made([item(CONDITION, condition), item(SITE, drafts.site)]);
    await edit.remove(CONDITION, { documentId: condition, locale: '*' });
    const { body: shown } = await get(`/${id}`);
    expect(shown.data.items).toEqual([
      expect.objectContaining({ documentId: condition, isDeleted: true, name: expect.stringMatching(/^Name of/) }),
      expect.objectContaining({ documentId: drafts.site, isDeleted: false }),
    ]);
    const { body } = await post(`/${id}/publish`).expect(400);
    expect(body.error.details.findings).toMatchObject([{ rule: 'existing-entry', entry: { documentId: condition } }]);
    await post(`/${id}/items/remove`, { items: [{ uid: CONDITION, documentId: condition, locale: 'en' }] }).expect(200);
    await post(`/${id}/publish`).expect(200);
  });

  test('what would take something from a page outside of it is refused', async () => {
    const { condition, treatment } = await publishable(app.strapi);
    await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
    const id = await made([item(TREATMENT, treatment, 'en', 'unpublish')]);
    const { body } = await post(`/${id}/publish`).expect(400);
    expect(body.error.details.findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ entry: expect.objectContaining({ documentId: condition }) })]),
    );
    await post(`/${id}/items`, { items: [item(CONDITION, condition, 'en', 'unpublish')] }).expect(200);
    await post(`/${id}/publish`).expect(200);
    expect(await pages(`conditions/${condition}`, `treatments/${treatment}`)).toEqual([404, 404]);
  });

  test('a release is published once', async () => {
    const id = await made([item(SITE, (await campaign(app.strapi)).site)]);
    const answers = await Promise.all([post(`/${id}/publish`), post(`/${id}/publish`), post(`/${id}/publish`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(
      (await post(`/${id}/items`, { items: [item(SITE, (await campaign(app.strapi)).site)] })).body.error.details,
    ).toMatchObject({
      code: 'release-conflict',
      state: 'published',
    });
  });

  test('an administrator publishes over a blocker with a reason, but not what is impossible', async () => {
    const drafts = await publishable(app.strapi);
    await edit.update(CONDITION, { documentId: drafts.condition, locale: 'en', data: { summary: 'It is risk-free.' } });
    const id = await made([item(CONDITION, drafts.condition)]);
    const refused = (await post(`/${id}/publish`).expect(400)).body.error.details.findings;
    expect(refused).toContainEqual(
      expect.objectContaining({ rule: 'no-promised-safety', label: 'Summary', isOverridable: true }),
    );
    const override = { reason: 'Agreed with the clinic today.' };
    await edit.update(CONDITION, { documentId: drafts.condition, locale: 'en', data: { name: null } });
    const { body } = await post(`/${id}/publish`, { override }).expect(400);
    expect(body.error.details.findings).toEqual(expect.arrayContaining([expect.objectContaining({ path: 'name' })]));
    await edit.update(CONDITION, { documentId: drafts.condition, locale: 'en', data: { name: 'A name' } });
    const marketing = await adminToken(app, 'marketing-editor');
    await post(`/${id}/publish`, { override }, marketing).expect(403);
    await post(`/${id}/publish`, { override }).expect(200);
  });
});

describe('taking back', () => {
  const LANGUAGES = ['en', 'es', 'fr', 'de'];
  const frey = async (): Promise<string> => (await app.get('/api/conditions/frey-syndrome')).body.data.documentId;
  const urls = (id: string) => LANGUAGES.map((locale) => `conditions/${id}?locale=${locale}`);

  /** Shipped content names a sample, for which these tests stand in. */
  async function reviewed(documentId: string, locale: string, data: object): Promise<void> {
    await edit.update(CONDITION, { documentId, locale, data });
    await app
      .post(`/publishing/entries/${CONDITION}/${documentId}/reviewed`)
      .auth(ada, { type: 'bearer' })
      .send({ locale })
      .expect(200);
  }

  test('every language is served as before, drafts stay as they are, and it can be published again', async () => {
    const condition = await frey();
    const before = await pages(...urls(condition));
    await reviewed(condition, 'en', { summary: 'Sweating while eating.', overview: paragraph('A new overview.') });
    await reviewed(condition, 'fr', { summary: 'Transpiration en mangeant.' });
    const id = await made([item(CONDITION, condition), item(CONDITION, condition, 'fr')]);
    await post(`/${id}/publish`).expect(200);
    const during = await pages(...urls(condition));
    expect(during).not.toEqual(before);

    const { body } = await post(`/${id}/take-back`).expect(200);
    expect(body.data.state).toBe('taken-back');
    expect(await pages(...urls(condition))).toEqual(before);
    const draft = await edit.find(CONDITION, { documentId: condition, locale: 'fr' });
    expect(draft.summary).toBe('Transpiration en mangeant.');
    const again = await made([item(CONDITION, condition), item(CONDITION, condition, 'fr')]);
    await post(`/${again}/publish`).expect(200);
    expect(await pages(...urls(condition))).toEqual(during);
    await post(`/${again}/take-back`).expect(200);
    await post(`/${again}/take-back`).expect(409);
  });

  test('what was not public goes off the site, what was taken off comes back', async () => {
    const [fresh, old] = [await campaign(app.strapi), await publishable(app.strapi)];
    await edit.publish(CONDITION, { documentId: old.condition, locale: 'en' });
    const addresses = [`conditions/${old.condition}`, `treatments/${old.treatment}`];
    const before = await pages(...addresses);
    const off = [item(CONDITION, old.condition, 'en', 'unpublish'), item(TREATMENT, old.treatment, 'en', 'unpublish')];
    const id = await made([...everything(fresh), ...off]);
    await post(`/${id}/publish`).expect(200);
    expect(await pages(...addresses)).toEqual([404, 404]);
    await post(`/${id}/take-back`).expect(200);
    expect(await pages(...addresses)).toEqual(before);
    expect(await pages(`conditions/${fresh.condition}`, `treatments/${fresh.treatment}`)).toEqual([404, 404]);
    await app.get(`/api/injection-sites/${fresh.site}`).expect(404);
  });

  test('what was published since is in the way, and can be left', async () => {
    const [one, other] = [await campaign(app.strapi), await campaign(app.strapi)];
    const id = await made([item(SITE, one.site), item(SITE, other.site)]);
    await post(`/${id}/publish`).expect(200);
    await edit.publish(SITE, { documentId: other.site, locale: 'en' });
    const { body } = await post(`/${id}/take-back`).expect(409);
    expect(body.error.details).toMatchObject({
      code: 'release-conflict',
      newer: [{ documentId: other.site, locale: 'en', action: 'publish' }],
    });
    await app.get(`/api/injection-sites/${one.site}`).expect(200);
    await post(`/${id}/take-back`, { leaveNewer: true }).expect(200);
    await app.get(`/api/injection-sites/${one.site}`).expect(404);
    await app.get(`/api/injection-sites/${other.site}`).expect(200);
  });
});

describe('rights and bad input', () => {
  test('a release needs the right to publish all that it holds', async () => {
    const { approvals, site } = await campaign(app.strapi);
    const marketing = await adminToken(app, 'marketing-editor');
    const translator = await adminToken(app, 'translator-fr');
    await post('', { name: 'Of mine' }, translator).expect(403);
    await get('', translator).expect(403);
    await app.get('/publishing/releases').expect(401);
    await post('', { name: 'With facts', items: [item(APPROVAL, approvals[0] ?? '', null)] }, marketing).expect(403);
    const { body } = await post('', { name: 'Of mine', items: [item(SITE, site)] }, marketing).expect(201);
    await post(`/${body.data.id}/items`, { items: [item(APPROVAL, approvals[0] ?? '', null)] }).expect(200);
    await post(`/${body.data.id}/publish`, {}, marketing).expect(403);
    await app.delete(`/publishing/releases/${body.data.id}`).auth(marketing, { type: 'bearer' }).expect(403);
    expect((await get(`/${body.data.id}`, marketing)).body.data.mayPublish).toBe(false);
  });

  test.each([
    ['no name', { name: ' ' }, /name/],
    [
      'an unknown type',
      { name: 'A', items: [{ uid: 'api::no.no', documentId: 'x', locale: 'en', action: 'publish' }] },
      /no type/,
    ],
    ['an unknown language', { name: 'A', items: [item(SITE, 'x', 'it')] }, /"it" is not a known locale/],
    ['an unknown entry', { name: 'A', items: [item(SITE, 'x')] }, /no such entry in this language/],
    ['another action', { name: 'A', items: [{ ...item(SITE, 'x'), action: 'delete' }] }, /action/],
    ['what has no drafts', { name: 'A', items: [item(uids.SOURCE, 'x', null)] }, /A source has no drafts/],
    ['too many items', { name: 'A', items: Array.from({ length: 501 }, () => item(SITE, 'x')) }, /500 items at most/],
  ])('%s is refused', async (_, body, message) => {
    const { rows } = await app.strapi.db.connection.raw('select count(*) from publishing.releases');
    const answer = await post('', body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.error.message).toMatch(message);
    const { rows: after } = await app.strapi.db.connection.raw('select count(*) from publishing.releases');
    expect(after).toEqual(rows);
  });

  test('an empty release and one that there is not cannot be published', async () => {
    const id = await made([]);
    expect((await post(`/${id}/publish`).expect(400)).body.error.message).toMatch(/empty/);
    await post('/999999/publish').expect(404);
    await get('/1e20').expect(404);
    await get('?state=done').expect(400);
  });
});

describe('what can be put into a release', () => {
  const found = async (q: string, token = ada) => {
    const { body } = await get(`/entries?q=${encodeURIComponent(q)}`, token).expect(200);
    return body.data.entries as { documentId: string; name: string; type: string; locales: (string | null)[] }[];
  };

  test('is found by a part of its name in any language, with the languages that there are', async () => {
    const documentId = (await app.get('/api/conditions/hyperhidrosis')).body.data.documentId;
    const entry = { documentId, name: 'Hyperhidrosis', type: 'Condition', locales: ['en', 'de', 'es', 'fr'] };
    for (const part of ['HYPERHIDROS', 'Hyperhidrose'])
      expect(
        (await found(part)).map(({ locales, ...one }) => ({ ...one, locales: locales.toSorted() })),
      ).toContainEqual(expect.objectContaining({ ...entry, locales: entry.locales.toSorted() }));
    expect(await found('called like nothing')).toEqual([]);
  });

  test('what has no name is found, and told apart, by what it is about', async () => {
    const { condition, approvals } = await campaign(app.strapi);
    const { name } = await edit.find(CONDITION, { documentId: condition, locale: 'en' });
    const own = (await found(String(name))).filter(({ type }) => type === 'Approval');
    expect(own.map(({ documentId }) => documentId).toSorted()).toEqual(approvals.toSorted());
    expect(own.map((one) => one.name)).toContainEqual(expect.stringMatching(`^Approval US: .*${name}`));
    expect(own.every(({ locales }) => locales.length === 1 && locales[0] === null)).toBe(true);
  });

  test('is only what the person may publish', async () => {
    const { condition } = await campaign(app.strapi);
    const { name } = await edit.find(CONDITION, { documentId: condition, locale: 'en' });
    const marketing = await adminToken(app, 'marketing-editor');
    expect((await found(String(name), marketing)).map(({ type }) => type)).toEqual(['Condition']);
    await get('/entries', await adminToken(app, 'translator-fr')).expect(403);
  });
});

test('what is to come is listed first, then what is open, then what was published', async () => {
  const published = await made([item(SITE, (await campaign(app.strapi)).site)]);
  await post(`/${published}/publish`).expect(200);
  const open = await made([]);
  const { body } = await get('').expect(200);
  const states = body.data.releases.map(({ state }: { state: string }) => state);
  const rank = (state: string) =>
    ['refused scheduled', 'open', 'published taken-back'].findIndex((group) => group.includes(state));
  expect(states.map(rank)).toEqual(states.map(rank).toSorted());
  expect(body.data.releases.map(({ id }: { id: number }) => id)).toEqual(expect.arrayContaining([open, published]));
});
