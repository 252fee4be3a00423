/** Views of another version take the place of those that are being read from: nothing is read by another rule. */
import { type Application, startApplication } from '../../support/application';
import { query } from '../../support/postgres';
import { ENGLISH } from '../../support/reading';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const { derive, derivedSchema } =
  jest.requireActual<typeof import('../../../src/schemas')>('../../../dist/src/schemas');
const { readServed, servedSchema } =
  jest.requireActual<typeof import('../../../src/served')>('../../../dist/src/served');

const ours = () => servedSchema(app.strapi);

/** Views of another version, which show drafts. */
const others = () =>
  derivedSchema({
    schema: 'served',
    statements: ours().statements.map((statement) =>
      statement.replaceAll(ours().statusSetting, 'served.status_other').replaceAll("'published'", "'everything'"),
    ),
  });

const TABLES = ['conditions', 'treatments', 'injection_sites', 'approvals', 'conditions_treatments_lnk'];

test.each(TABLES)('a reading that began before does not go on with %s', async (table) => {
  const after = readServed(app.strapi, ENGLISH, async (transaction) => {
    const { rows } = await transaction.raw('select count(*)::int as count from clinicians');
    expect(rows[0].count).toBeGreaterThan(0);
    await derive(app.strapi, [others()]);
    return transaction.raw('select * from ??', [table]);
  });
  await expect(after).rejects.toMatchObject({ status: 503, details: { code: 'unavailable' } });
  await app.get('/api/conditions').expect(503);
  await derive(app.strapi, [ours()]);
  await app.get('/api/conditions').expect(200);
});

test('views name their columns: a column that is added to a table changes none', async () => {
  const before = (await app.get('/api/conditions?populate=*')).text;
  await query(app.database, `alter table conditions add column secret text default 'x'`);
  expect((await app.get('/api/conditions?populate=*')).text).toBe(before);
  await query(app.database, 'alter table conditions drop column secret');
  await app.get('/api/conditions').expect(200);
});
