/** The largest release that there may be, of entries that need each other. */
import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { campaign } from '../../support/publishable';
import { adminToken } from '../../support/token';

const { CONDITION, TREATMENT, SITE, APPROVAL } = uids;
const MOST = 500;

jest.setTimeout(600_000);

let app: Application;
let token: string;
const items: object[] = [];
beforeAll(async () => {
  app = await startApplication();
  token = await adminToken(app);
  const item = (uid: string, documentId: string, locale: string | null) => ({
    ...{ uid, documentId, locale, action: 'publish' },
  });
  while (items.length < MOST) {
    const { condition, treatment, site, approvals } = await campaign(app.strapi);
    items.push(item(SITE, site, 'en'), item(TREATMENT, treatment, 'en'), item(CONDITION, condition, 'en'));
    items.push(...approvals.map((approval) => item(APPROVAL, approval, null)));
  }
});
afterAll(() => app.stop());

const post = (path: string, body: object = {}) =>
  app.post(`/publishing/releases${path}`).auth(token, { type: 'bearer' }).send(body);

test('500 entries go live at once while others read; one more is refused', async () => {
  const { body: refused } = await post('', { name: 'Too much', items: items.slice(0, MOST + 1) }).expect(400);
  expect(refused.error).toMatchObject({ details: { code: 'invalid-body' }, message: expect.stringContaining('500') });

  const { body } = await post('', { name: 'All of it', items: items.slice(0, MOST) }).expect(201);
  const { id, size } = body.data;
  expect(size).toBe(MOST);
  let isDone = false;
  const publishing = post(`/${id}/publish`).then(({ status, body: answer }) => {
    isDone = true;
    expect([status, answer.error?.message]).toEqual([200, undefined]);
  });
  let reads = 0;
  while (!isDone) {
    const { body: list } = await app.get('/api/conditions?pagination[pageSize]=1').expect(200);
    // All of it or nothing, whenever somebody looks.
    expect([6, 6 + Math.floor(MOST / 6)]).toContain(list.meta.pagination.total);
    reads += 1;
    await Promise.race([publishing, new Promise((resolve) => setTimeout(resolve, 200))]);
  }
  expect(reads).toBeGreaterThan(1);
  const positions = await query<{ rows: number }>(
    app.database,
    `select count(*)::int as rows from history.rows
      where document_id in (select document_id from publishing.release_items where release = ${id}) group by valid_from`,
  );
  expect(positions).toHaveLength(1);
});
