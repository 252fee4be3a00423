import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Application, startApplication } from '../support/application';
import { deskOf } from '../support/desk';
import { createDatabase, dropDatabase, query, urlOf } from '../support/postgres';
import { killStarted, runCommand, until } from '../support/process';
import { adminToken } from '../support/token';
import { databaseOfTools, toolsFile } from '../support/toolsFiles';

jest.setTimeout(180_000);
afterAll(killStarted);

const fixture = toolsFile('podebug-1.2.fr.xlf.gz');

let ofTools: string;
beforeAll(async () => {
  ofTools = await databaseOfTools();
});
afterAll(() => dropDatabase(ofTools));

test('killed in the middle of an import, it has written nothing; the next one writes everything', async () => {
  const database = await createDatabase({ database: ofTools });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'import-')), 'fr.xlf');
  writeFileSync(file, fixture);
  const drafts = () =>
    query(
      database,
      `select document_id, summary, updated_at from conditions where locale = 'fr' and published_at is null order by 1`,
    );
  const pairs = () => query(database, 'select count(*)::int as count from translation.pairs');
  const [before, known] = [await drafts(), await pairs()];
  const run = () => runCommand('translations', { DATABASE_URL: urlOf(database) }, 'import', file, '--apply');
  const size = async () =>
    (await query<{ size: number }>(database, `select pg_relation_size('translation.pairs')::int as size`))[0]?.size ??
    0;
  const empty = await size();

  // Rows that are not committed cannot be read, but the table has grown for them.
  const first = run();
  await until(async () => (await size()) > empty, first);
  first.child.kill('SIGKILL');
  expect(await first.exited).toMatchObject({ signal: 'SIGKILL' });
  expect(await drafts()).toEqual(before);
  expect(await pairs()).toEqual(known);

  const second = run();
  expect((await second.exited).code).toBe(0);
  expect(second.output()).toContain('351 applied, 0 unchanged, 0 conflicts, 0 refused.');
  await dropDatabase(database);
});

describe('a file that is too much', () => {
  let app: Application;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(async () => {
    app = await startApplication();
    desk = deskOf(app, await adminToken(app));
  });
  afterAll(() => app.stop());

  const head = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="api::condition.condition/gone" source-language="en" target-language="fr" datatype="plaintext"><body>`;
  const units = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `<trans-unit id="gone.a${index}"><source>a</source><target>b</target></trans-unit>`,
    );
  const file = (count: number) => Buffer.from(`${head}${units(count).join('')}</body></file></xliff>`);
  const upload = (content: Buffer) =>
    desk.post('/translation/import').field('dryRun', 'false').attach('file', content, 'large.xlf');

  test('of 50 MB is refused before it is read', async () => {
    const { body } = await upload(Buffer.alloc(50_000_000, 'x')).expect(413);
    expect(body.error.details.code).toBe('xliff-too-large');
  });

  test('of 100,000 segments is refused, with the limit', async () => {
    const { body } = await upload(file(100_000)).expect(400);
    expect(body.error.details.code).toBe('xliff-too-large');
    expect(body.error.message).toContain('50');
  });

  test('while a large file is read, the admin panel answers others', async () => {
    const order: string[] = [];
    const large = upload(file(40_000)).then(({ status }) => order.push(`import ${status}`));
    const others = Array.from({ length: 5 }, (_, index) =>
      desk.get('/translation/coverage').then(({ status }) => order.push(`coverage ${index} ${status}`)),
    );
    await Promise.all([large, ...others]);
    expect(order.at(-1)).toBe('import 200');
    expect(order.slice(0, -1).every((one) => one.endsWith(' 200'))).toBe(true);
  });
});

test('an error in the middle of an import takes everything back', async () => {
  const app = await startApplication({ database: ofTools });
  const desk = deskOf(app, await adminToken(app));
  let writes = 0;
  app.strapi.documents.use(async (context, next) => {
    if (context.action === 'update') writes += 1;
    if (writes === 4) throw new Error('The disk is full.');
    return next();
  });
  const drafts = async () => {
    const rows = await app.strapi.db.query('api::condition.condition').findMany({ where: { locale: 'fr' } });
    return rows.map(({ documentId, summary }: { documentId: string; summary: string }) => [documentId, summary]);
  };
  const before = await drafts();
  const send = () => desk.post('/translation/import').field('dryRun', 'false').attach('file', fixture, 'fr.xlf');
  await send().expect(500);
  expect(await drafts()).toEqual(before);
  const { body } = await send().expect(200);
  expect(body.data.counts.applied).toBe(351);
  await app.stop();
});
