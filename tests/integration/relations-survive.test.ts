import { type Application, startApplication } from '../support/application';
import { conditionText, editor, uids } from '../support/fixtures';
import { type Neighbours, neighbourhood } from '../support/neighbours';
import { query } from '../support/postgres';

const { CONDITION, TREATMENT, SITE, APPROVAL } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let neighbours: () => Promise<Neighbours>;
let publish: (all: Neighbours) => Promise<void>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  ({ neighbours, publish } = neighbourhood(edit));
});
afterAll(() => app.stop());

const ids = (list: { documentId: string }[]) => list.map(({ documentId }) => documentId);

/** Who is related to whom, as front ends see it, from every end. */
async function seen({ condition, treatment, site, approval }: Neighbours, locale: string) {
  const page = async (path: string) => (await app.get(`/api/${path}?locale=${locale}`)).body.data;
  const [a, b, c, d] = [
    await page(`conditions/${condition}`),
    await page(`treatments/${treatment}`),
    await page(`injection-sites/${site}`),
    await page(`approvals/${approval}`),
  ];
  const relations = (entry: Record<string, { documentId: string }[]> | null, ...names: string[]) =>
    entry && Object.fromEntries(names.map((name) => [name, ids(entry[name] ?? [])]));
  return {
    condition: relations(a, 'treatments', 'injectionSites', 'sources', 'approvals'),
    treatment: relations(b, 'conditions', 'injectionSites', 'sources', 'approvals'),
    site: relations(c, 'conditions', 'treatments', 'approvals'),
    approval: d && {
      condition: d.condition?.documentId ?? null,
      treatment: d.treatment?.documentId ?? null,
      injectionSites: ids(d.injectionSites),
      source: d.source?.documentId ?? null,
    },
  };
}

describe('unpublish and publish again is no change', () => {
  test.each([
    ['condition', CONDITION],
    ['treatment', TREATMENT],
    ['site', SITE],
    ['approval', APPROVAL],
  ] as const)('of a %s', async (which, uid) => {
    const all = await neighbours();
    await publish(all);
    const before = { en: await seen(all, 'en'), fr: await seen(all, 'fr') };
    expect(before.en.condition?.approvals).toEqual([all.approval]);
    const address = { documentId: all[which], ...(uid !== APPROVAL && { locale: '*' }) };
    await edit.unpublish(uid, address);
    await edit.publish(uid, address);
    expect({ en: await seen(all, 'en'), fr: await seen(all, 'fr') }).toEqual(before);
  });

  test('in the admin panel, in English alone', async () => {
    const all = await neighbours();
    await publish(all);
    const before = await seen(all, 'en');
    await edit.unpublish(CONDITION, { documentId: all.condition, locale: 'en' });
    expect((await seen(all, 'en')).approval?.condition).toBeNull();
    await edit.publish(CONDITION, { documentId: all.condition, locale: 'en' });
    expect(await seen(all, 'en')).toEqual(before);
  });
});

test('what was published before its neighbour is related to it once that is published, without an edit of its own', async () => {
  const all = await neighbours();
  await edit.publish(TREATMENT, { documentId: all.treatment, locale: 'en' });
  await edit.publish(CONDITION, { documentId: all.condition, locale: 'en' });
  await edit.publish(APPROVAL, { documentId: all.approval });
  expect((await seen(all, 'en')).approval).toMatchObject({ condition: all.condition, injectionSites: [] });
  await edit.publish(SITE, { documentId: all.site, locale: 'en' });
  expect((await seen(all, 'en')).approval).toMatchObject({ condition: all.condition, injectionSites: [all.site] });
});

test('an edit of an approval that is not published yet shows through no publication of its neighbours', async () => {
  const [all, other] = [await neighbours(), await neighbours()];
  await publish(all);
  await publish(other);
  await edit.update(APPROVAL, { documentId: all.approval, data: { condition: other.condition } });
  for (const documentId of [all.condition, other.condition]) {
    await edit.unpublish(CONDITION, { documentId, locale: 'en' });
    await edit.publish(CONDITION, { documentId, locale: 'en' });
  }
  expect((await seen(all, 'en')).approval?.condition).toBe(all.condition);
  await edit.publish(APPROVAL, { documentId: all.approval });
  expect((await seen(all, 'en')).approval?.condition).toBe(other.condition);
});

test('English that is deleted and written again has its relations, from both ends', async () => {
  const all = await neighbours();
  await publish(all);
  const before = await seen(all, 'en');
  await edit.remove(CONDITION, { documentId: all.condition, locale: 'en' });
  expect((await seen(all, 'en')).condition).toBeFalsy();
  const data = { ...conditionText(`again-${all.condition}`), treatments: { connect: [], disconnect: [] } };
  await edit.update(CONDITION, { documentId: all.condition, locale: 'en', data });
  await edit.publish(CONDITION, { documentId: all.condition, locale: 'en' });
  expect(await seen(all, 'en')).toEqual(before);
});

test('what is deleted is nobody’s neighbour any more, also for one that is made again under its id', async () => {
  const all = await neighbours();
  await publish(all);
  await edit.remove(CONDITION, { documentId: all.condition, locale: '*' });
  expect((await seen(all, 'en')).approval?.condition).toBeNull();
  expect(
    await query(app.database, 'select from facts.document_links where owner = $1 or target = $1', [all.condition]),
  ).toEqual([]);
});

test('a start mends links that were lost before they were remembered, and none that was taken out on purpose', async () => {
  const [lost, changed] = [await neighbours(), await neighbours()];
  await publish(lost);
  await publish(changed);
  const before = await seen(lost, 'en');
  // As an older version of this project left them, which remembered nothing.
  await query(
    app.database,
    `delete from approvals_condition_lnk using approvals where approval_id = approvals.id
       and document_id = any($1) and published_at is not null`,
    [[lost.approval, changed.approval]],
  );
  await query(
    app.database,
    `update approvals set updated_at = updated_at + interval '1 hour' where document_id = $1 and published_at is null`,
    [changed.approval],
  );
  await query(app.database, 'truncate facts.document_links', []);
  await app.restart();
  edit = editor(app.strapi);
  expect(await seen(lost, 'en')).toEqual(before);
  expect((await seen(changed, 'en')).approval?.condition).toBeNull();
});
