/** Tables of ours change by numbered migrations: each once, all or none, and never backwards. */
import { type Application, startApplication } from '../../support/application';
import { query, urlOf } from '../../support/postgres';
import { freePort, runCommand } from '../../support/process';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const { migrate } = jest.requireActual<typeof import('../../../src/schemas/migrate')>(
  '../../../dist/src/schemas/migrate',
);
const { MIGRATIONS } = jest.requireActual<typeof import('../../../src/schemas/migrations')>(
  '../../../dist/src/schemas/migrations',
);

const applied = () =>
  query<{ number: number; name: string }>(app.database, 'select number, name from schemas.migrations order by 1');
const known = MIGRATIONS.map(({ name }, index) => ({ number: index + 1, name }));

test('a new database has been through every one', async () => {
  expect(await applied()).toEqual(known);
});

test('a column is added to a table that has rows, once, by whoever comes first', async () => {
  const noted = {
    name: 'noted',
    statements: [`alter table translation.texts add column note text not null default 'what? ''x'''`],
  };
  const rows = () => query(app.database, 'select fingerprint, text, codes from translation.texts order by 1');
  const before = await rows();
  expect(before.length).toBeGreaterThan(100);
  const later = [...MIGRATIONS, noted];
  await Promise.all([migrate(app.strapi, later), migrate(app.strapi, later), migrate(app.strapi, later)]);
  expect(await rows()).toEqual(before);
  expect(await query(app.database, 'select distinct note from translation.texts')).toEqual([{ note: `what? 'x'` }]);
  expect(await applied()).toEqual([...known, { number: known.length + 1, name: 'noted' }]);
});

test('one that fails leaves nothing of itself, nor of those before it', async () => {
  const before = await applied();
  const later = [
    ...MIGRATIONS,
    { name: 'noted', statements: [] },
    { name: 'half', statements: ['create table translation.half (one integer)'] },
    { name: 'wrong', statements: ['alter table translation.texts add column text text'] },
  ];
  await expect(migrate(app.strapi, later)).rejects.toMatchObject({ code: '42701' });
  expect(await applied()).toEqual(before);
  expect(await query(app.database, `select to_regclass('translation.half') as half`)).toEqual([{ half: null }]);
});

test('a database of a later version is refused with one sentence, before anything in it is changed', async () => {
  await expect(migrate(app.strapi)).rejects.toThrow(/another version .*migration \d+, "noted"/);
  const stored = () => query(app.database, 'select id, hash from strapi_database_schema');
  const before = await stored();
  await query(app.database, `update strapi_database_schema set hash = 'of a later version'`);
  const port = String(await freePort());
  const command = runCommand('start', { PORT: port, DATABASE_URL: urlOf(app.database) });
  expect(await command.exited).toEqual({ code: 1, signal: null });
  expect(command.output()).toMatch(
    /The database was changed by another version of this project \(migration \d+, "noted"\)/,
  );
  expect(command.output()).not.toMatch(/^\s+at /m);
  expect(await stored()).toEqual(before.map((row) => ({ ...row, hash: 'of a later version' })));
});
