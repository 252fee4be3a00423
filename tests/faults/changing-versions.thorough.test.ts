/** Instances of different versions on one database: what is answered is right, or 503. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Application, startApplication } from '../support/application';
import { editor, paragraph, uids } from '../support/fixtures';
import { attributes, type Changes, otherVersion, removeOtherVersions } from '../support/otherVersion';
import { query, urlOf } from '../support/postgres';
import { freePort, killStarted, type RunningCommand, runCommandIn, until } from '../support/process';
import { translatedTreatment } from '../support/treatment';

jest.setTimeout(180_000);

let app: Application;
beforeEach(async () => {
  app = await startApplication();
});
const started: RunningCommand[] = [];
let stopWatching: () => Promise<unknown> = async () => {};
afterEach(async () => {
  await stopWatching();
  for (const { child, exited } of started.splice(0)) {
    child.kill('SIGTERM');
    await exited;
  }
  removeOtherVersions();
  await app.stop();
});
afterAll(killStarted);

const READS = [
  '/api/conditions?populate=*',
  '/api/conditions/hyperhidrosis?locale=fr',
  '/api/treatments',
  '/api/search?q=sweat',
  '/api/conditions/hyperhidrosi',
  '/api/approvals',
];

const nickname = attributes('condition', (all) => {
  all.nickname = { type: 'string', pluginOptions: { i18n: { localized: true } } };
});

async function start(changes: Changes): Promise<{ command: RunningCommand; port: number }> {
  const port = await freePort();
  const folder = Object.keys(changes).length > 0 ? otherVersion(changes) : process.cwd();
  const command = runCommandIn(folder, 'start', { PORT: String(port), DATABASE_URL: urlOf(app.database) });
  started.push(command);
  return { port, command };
}

const isReady = (port: number) => async () => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200;
  } catch {
    return false;
  }
};

async function versionOf(schema: string): Promise<string | undefined> {
  const [row] = await query<{ version: string }>(
    app.database,
    `select coalesce(obj_description(oid, 'pg_namespace'), '') as version from pg_namespace where nspname = '${schema}'`,
  );
  return row?.version;
}

/** Reads again and again, and compares each answer with what it was before. */
function watch(before: ReadonlyMap<string, string>) {
  const seen = { answered: 0, refused: 0, wrong: [] as string[], earlyRefusals: [] as string[], gaps: 0 };
  let stopped = false;
  const served = versionOf('served');
  const watching = Promise.all([
    (async () => {
      for (; !stopped; await pause(5)) if ((await versionOf('served')) === undefined) seen.gaps += 1;
    })(),
    ...[...before].map(async ([url, expected]) => {
      for (; !stopped; await pause(5)) {
        const { status, text } = await app.get(url);
        if (status === 503) {
          seen.refused += 1;
          if ((await versionOf('served')) === (await served)) seen.earlyRefusals.push(`${url}: ${text}`);
        } else if (text === expected) seen.answered += 1;
        else seen.wrong.push(`${url}: ${status} ${text.slice(0, 500)}`);
      }
    }),
  ]);
  const stop = async () => {
    stopped = true;
    await watching;
    return seen;
  };
  stopWatching = stop;
  return { seen, stop };
}

async function answers(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const url of READS) all.set(url, (await app.get(url)).text);
  return all;
}

test('one of the same version starts beside a serving one without a moment in which that is not served from', async () => {
  const watching = watch(await answers());
  const { command, port } = await start({});
  await until(isReady(port), command);
  expect(await watching.stop()).toMatchObject({ refused: 0, wrong: [], gaps: 0 });
});

test('one whose model has more in it: the serving one answers until the views change hands, then 503', async () => {
  const watching = watch(await answers());
  const former = await versionOf('served');
  const { command, port } = await start(nickname);
  await until(isReady(port), command);
  await until(() => watching.seen.refused > 0);
  const seen = await watching.stop();
  expect(seen).toMatchObject({ wrong: [], earlyRefusals: [], gaps: 0 });
  expect(seen.answered).toBeGreaterThan(100);
  expect(await versionOf('served')).not.toBe(former);
  expect((await app.get('/api/conditions')).status).toBe(503);
  expect((await app.get('/api/search?q=sweat')).status).toBe(503);
  expect((await fetch(`http://127.0.0.1:${port}/api/conditions`)).status).toBe(200);
  expect(await query(app.database, `select nspname from pg_namespace where nspname ~ '_old'`)).toEqual([]);
});

test('one whose model has less and other in it: right or 503, and it starts', async () => {
  const edit = editor(app.strapi);
  const documentId = await translatedTreatment(edit);
  const safety = {
    boxedWarning: paragraph('Changed since it was translated'),
    commonSideEffects: paragraph('Effects en'),
    contraindications: paragraph('Contra en'),
    whenToSeekHelp: paragraph('Help en'),
  };
  await edit.update(uids.TREATMENT, { documentId, locale: 'en', data: { safety } });
  await edit.publish(uids.TREATMENT, { documentId, locale: 'en' });
  const watching = watch(await answers());
  const { command, port } = await start(
    attributes('treatment', (all) => {
      delete all.administeredBy;
      all.name = { ...all.name, type: 'text' };
    }),
  );
  await until(isReady(port), command);
  expect(await watching.stop()).toMatchObject({ wrong: [] });
  const found = await fetch(`http://127.0.0.1:${port}/api/treatments/${documentId}?locale=fr`);
  const { data } = (await found.json()) as { data: { safety: { boxedWarning: unknown } } };
  expect(JSON.stringify(data.safety.boxedWarning)).toContain('Changed since it was translated');
});

test.each([
  ['the search index', 'src/delivery/search/definition.js', 'using gin (vector)', 'using gin (nothing)'],
  ['the views', 'src/served/views.js', 'array_position(', 'array_opposition('],
])('one that fails while it makes %s leaves the serving one serving', async (_what, file, right, wrong) => {
  const before = await answers();
  const watching = watch(before);
  const { command } = await start({ ...nickname, [file]: (text) => text.replaceAll(right, wrong) });
  expect((await command.exited).code).not.toBe(0);
  expect(await watching.stop()).toMatchObject({ refused: 0, wrong: [], gaps: 0 });
  expect(await answers()).toEqual(before);
  expect(await query(app.database, `select nspname from pg_namespace where nspname ~ '_(old|next)'`)).toEqual([]);
});

test('one that makes the search index anew, which takes until a writer is done, holds up no search', async () => {
  const before = (await app.get('/api/search?q=sweat')).text;
  // It notes words of Swedish from now on, and has to wait for this to make its triggers.
  const writer = await app.strapi.db.connection.transaction();
  await writer.raw('lock table public.components_text_faqs in share row exclusive mode');
  const { command, port } = await start({
    'src/delivery/search/languages.js': (text) => text.replace(/\bsv: 'swedish',/, ''),
  });
  try {
    await until(async () => {
      const [row] = await query<{ count: number }>(
        app.database,
        `select count(*)::int as count from pg_stat_activity
          where wait_event_type = 'Lock' and datname = current_database() and application_name not like '%reader'`,
      );
      return (row?.count ?? 0) > 0;
    }, command);
    for (let n = 0; n < 20; n += 1) expect((await app.get('/api/search?q=sweat')).text).toBe(before);
  } finally {
    await writer.rollback();
  }
  await until(isReady(port), command);
  expect((await app.get('/api/search?q=sweat')).status).toBe(503);
  expect(await (await fetch(`http://127.0.0.1:${port}/api/search?q=sweat`)).text()).toBe(before);
});

test('a start makes again what was dropped by hand; until then it is 503', async () => {
  const before = await answers();
  await query(app.database, 'drop schema served cascade; drop schema search cascade');
  for (const url of READS) expect([url, (await app.get(url)).status]).toEqual([url, 503]);
  const { command, port } = await start({});
  await until(isReady(port), command);
  expect(await answers()).toEqual(before);
});
