/** The feed of changes: a copy that follows it is what the server has, whatever was edited. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type * as Changes from '../../../src/changes';
import type * as Tasks from '../../../src/jobs/tasks';
import { anyEdit, make } from '../../support/anyEdit';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { until } from '../../support/process';
import { moduleOfReadme } from '../../support/readme';
import { ROOT } from '../../support/root';
import { times } from '../../support/thorough';

jest.setTimeout(3_600_000);

const EDITS = Number(process.env.EDITS ?? times(15, 500));

type Copy = Map<string, Record<string, unknown>>;
type Follow = (origin: string, copy: Copy, cursor?: string) => Promise<string>;

interface Item {
  operation: 'upsert' | 'delete';
  type: string;
  documentId: string;
  locale: string | null;
  position: number;
  entry?: Record<string, unknown>;
}

interface Answer {
  data: Item[];
  meta: { nextCursor: string; hasMore: boolean };
}

/** The modules that the server itself runs. */
const { knownTasks } = require(path.join(ROOT, 'dist', 'src', 'jobs', 'tasks.js')) as typeof Tasks;
const running = require(path.join(ROOT, 'dist', 'src', 'changes', 'index.js')) as typeof Changes;

let app: Application;
let origin: string;
let edit: ReturnType<typeof editor>;
/** The consumer that the README shows. */
const { follow } = moduleOfReadme<{ follow: Follow }>('function follow(', {});
beforeAll(async () => {
  app = await startApplication('seeded', { configuration: { 'settings.cacheBytes': 64_000_000 } });
  origin = await app.listen();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

const changes = async (question = ''): Promise<Answer> => (await app.get(`/api/changes${question}`).expect(200)).body;

/** The cursor of somebody who has everything. */
const upToNow = () => follow(origin, new Map());

/** What is told of after a cursor, once what was written is known: writers over HTTP are answered then. */
async function since(cursor: string): Promise<Answer> {
  await running.whenKnown(app.strapi);
  return changes(`?since=${cursor}`);
}

const names = ({ data }: Answer) => data.map(({ operation, type, locale }) => `${operation} ${type} ${locale}`).sort();

async function idOf(address: string): Promise<string> {
  return (await app.get(address)).body.data.documentId;
}

const sorted = (copy: Copy) => Object.fromEntries([...copy].sort(([one], [other]) => (one < other ? -1 : 1)));

test('at first everything is told: each language in which a document can be read, facts once', async () => {
  const copy: Copy = new Map();
  await follow(origin, copy);
  const told = (type: string, locale: string | null) =>
    [...copy.keys()].filter((key) => key.startsWith(`${type}/`) && key.endsWith(`/${locale ?? ''}`)).length;
  for (const [type, plural] of [
    ['condition', 'conditions'],
    ['injection-site', 'injection-sites'],
    ['guide', 'guides'],
  ] as const)
    for (const locale of ['en', 'fr', 'de'])
      expect([type, locale, told(type, locale)]).toEqual([
        type,
        locale,
        (await app.get(`/api/${plural}?locale=${locale}&fallback=none`)).body.meta.pagination.total,
      ]);
  for (const [type, plural] of [
    ['source', 'sources'],
    ['approval', 'approvals'],
    ['clinician', 'clinicians'],
  ] as const)
    expect(told(type, null)).toBe((await app.get(`/api/${plural}`)).body.meta.pagination.total);
});

test('an entry is as it is kept: under the names of the contract, with what it refers to by id', async () => {
  const copy: Copy = new Map();
  await follow(origin, copy);
  const { data } = (await app.get('/api/conditions/hyperhidrosis?locale=fr')).body;
  const entry = copy.get(`condition/${data.documentId}/fr`);
  const references = (entries: { documentId: string }[]) => entries.map(({ documentId }) => ({ documentId }));
  expect(entry).toMatchObject({
    locale: 'fr',
    slug: data.slug,
    name: data.name,
    overview: data.overview,
    evidence: data.evidence,
    faqs: data.faqs,
    image: data.image,
    updatedAt: data.updatedAt,
    treatments: references(data.treatments),
    injectionSites: references(data.injectionSites),
    sources: references(data.sources),
  });
  expect(entry?.review).not.toHaveProperty('overdue');
  const [approval] = (await app.get('/api/approvals?filters[restriction][text][$notNull]=true&pagination[pageSize]=1'))
    .body.data;
  expect(copy.get(`approval/${approval.documentId}/`)?.restriction).toEqual(
    expect.arrayContaining([expect.objectContaining(approval.restriction)]),
  );
});

test('of an edit the documents and languages are told that are others now, and then nothing', async () => {
  const documentId = await idOf('/api/conditions/frey-syndrome');
  const cursor = await upToNow();
  await edit.update(uids.CONDITION, { documentId, locale: 'fr', data: { overview: paragraph('Autre chose.') } });
  expect((await since(cursor)).data).toEqual([]);
  await edit.publish(uids.CONDITION, { documentId, locale: 'fr' });
  const told = await since(cursor);
  expect(names(told)).toEqual(['upsert condition fr']);
  expect(told.data[0]?.entry?.overview).toEqual(paragraph('Autre chose.'));
  expect((await since(told.meta.nextCursor)).data).toEqual([]);
});

test('what cannot be read any more is deleted, in each language that is gone', async () => {
  const documentId = await idOf('/api/guides/questions-to-ask');
  const cursor = await upToNow();
  await edit.unpublish('api::guide.guide', { documentId, locale: 'fr' });
  const french = await since(cursor);
  expect(names(french)).toEqual(['delete guide fr']);
  await edit.unpublish('api::guide.guide', { documentId, locale: 'en' });
  const all = await since(french.meta.nextCursor);
  expect(names(all)).toEqual(expect.arrayContaining(['delete guide en', 'delete guide es']));
  expect(all.data.every(({ operation }) => operation === 'delete')).toBe(true);
});

test('both ends of a relation are told, and what is committed together has one position', async () => {
  const [documentId, site] = [await idOf('/api/conditions/hyperhidrosis'), await idOf('/api/injection-sites/palm')];
  const cursor = await upToNow();
  await app.strapi.db.transaction(async () => {
    await edit.update(uids.SITE, { documentId: site, locale: 'en', data: { conditions: [] } });
    await edit.publish(uids.SITE, { documentId: site, locale: 'en' });
  });
  const { data } = await since(cursor);
  expect(new Set(data.map(({ position }) => position)).size).toBe(1);
  const told = data.map((item) => `${item.type} ${item.documentId} ${item.locale}`);
  expect(told).toEqual(
    expect.arrayContaining([`condition ${documentId} fr`, `injection-site ${site} en`, `condition ${documentId} en`]),
  );
});

test('types and languages narrow a feed, and the cursor remembers them', async () => {
  const first = await changes('?type=condition,source&locale=fr');
  expect(new Set(first.data.map(({ type, locale }) => `${type} ${locale}`))).toEqual(
    new Set(['condition fr', 'source null']),
  );
  await query(app.database, `update sources set title = title || '.' where id = (select min(id) from sources)`);
  await query(app.database, `update conditions set summary = summary || '.' where published_at is not null`);
  expect(new Set((await since(first.meta.nextCursor)).data.map(({ type, locale }) => `${type} ${locale}`))).toEqual(
    new Set(['condition fr', 'source null']),
  );
  const { body } = await app.get(`/api/changes?since=${first.meta.nextCursor}&locale=de`).expect(400);
  expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter: 'locale', allowed: ['fr'] });
});

test.each([
  ['since=abc', 'since'],
  ['since=', 'since'],
  [`since=${Buffer.from('{"d":"x","p":1}').toString('base64url')}`, 'since'],
  [`since=${'A'.repeat(300)}`, 'since'],
  ...[{ w: ['a\0', '', ''] }, { t: ['planet'] }].map((more) => [
    `since=${Buffer.from(JSON.stringify({ d: '0'.repeat(32), p: 1, ...more })).toString('base64url')}`,
    'since',
  ]),
  ['since[a]=b', 'since'],
  ['type=planet', 'type'],
  ['locale=fr&type[x]=y', 'type'],
  ['cursor=x', 'cursor'],
] as [string, string][])('%s is refused, and it says what is wrong', async (question, parameter) => {
  for (const address of ['/api/changes', '/api/changes/stream']) {
    const { body } = await app.get(`${address}?${question}`).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter });
  }
});

test('a language that is not configured is refused as everywhere', async () => {
  const { body } = await app.get('/api/changes?locale=fr,xx').expect(400);
  expect(body.error.details).toMatchObject({ code: 'unknown-locale' });
});

describe('a cursor is gone', () => {
  const gone = async (cursor: string, reason: string) => {
    for (const address of ['/api/changes', '/api/changes/stream']) {
      const { body } = await app.get(`${address}?since=${cursor}`).expect(410);
      expect(body.error).toMatchObject({ status: 410, details: { code: 'cursor-gone', reason } });
      expect(body.error.details.startAgain).toBe('/api/changes?type=condition');
    }
  };
  const begun = async () => (await changes('?type=condition')).meta.nextCursor;
  const changed = (cursor: string, by: object) =>
    Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(cursor, 'base64url').toString()), ...by })).toString(
      'base64url',
    );

  test('of another database', async () => {
    await gone(changed(await begun(), { d: '0'.repeat(32) }), 'other-database');
  });

  test('of a moment that this database has not seen: it was put back', async () => {
    await gone(changed(await begun(), { p: (Date.now() + 60_000) * 1000 }), 'other-database');
  });

  test('once what changed since is forgotten', async () => {
    const cursor = await begun();
    const fresh = await (async () => {
      await query(app.database, `update sources set title = title || '!' where id = (select min(id) from sources)`);
      await query(app.database, `update history.changes set moment = moment - interval '40 days'`);
      await knownTasks(app.strapi).get('forget-changes')?.task(app.strapi, {});
      return begun();
    })();
    expect(await query(app.database, 'select from history.changes')).toEqual([]);
    await gone(changed(cursor, { p: (Date.now() - 41 * 86_400_000) * 1000 }), 'too-old');
    await since(fresh);
  });

  test('in the middle of what is forgotten', async () => {
    const cursor = await begun();
    const [{ moment }] = (await query(
      app.database,
      `update history.clock set forgotten_at = latest_at - interval '1 hour'
        returning (extract(epoch from forgotten_at) * 1000000)::float8 as moment`,
    )) as [{ moment: number }];
    await gone(changed(cursor, { p: moment, w: ['conditions', 'a', 'en'] }), 'too-old');
    await since(changed(cursor, { p: moment }));
    await query(app.database, `update history.clock set forgotten_at = '-infinity'`);
  });

  test('of a language that there is not any more', async () => {
    await gone(changed(await begun(), { l: ['it'] }), 'everything-changed');
  });

  test('once languages are configured anew', async () => {
    const cursor = await begun();
    const locales = app.strapi.plugin('i18n').service('locales');
    const made = await locales.create({ code: 'it', name: 'Italian' });
    await running.whenKnown(app.strapi);
    await gone(cursor, 'everything-changed');
    await locales.delete({ id: made.id });
    await running.whenKnown(app.strapi);
  });
});

test('a copy restored into another database is another one', async () => {
  const cursor = await upToNow();
  const [{ one }] = (await query(app.database, `select database_id::text as one from history.clock`)) as [
    { one: string },
  ];
  await query(app.database, `update history.clock set database_id = gen_random_uuid()`);
  const { body } = await app.get(`/api/changes?since=${cursor}`).expect(410);
  expect(body.error.details.reason).toBe('other-database');
  await query(app.database, `update history.clock set database_id = $1`, [one]);
  await since(cursor);
});

test('a dump put back in its place is another one', async () => {
  const cursor = await upToNow();
  // What a dump holds, and no more: tables that are made anew, and the views of them.
  const views = (await query(
    app.database,
    `select format('%I.%I', schemaname, viewname) as name, definition as text from pg_views
      where definition like '%history.clock%'`,
  )) as { name: string; text: string }[];
  await query(
    app.database,
    `create table history.dumped as table history.clock; drop table history.clock cascade;
     create table history.clock (like history.dumped); insert into history.clock table history.dumped;
     drop table history.dumped;
     ${views.map(({ name, text }) => `create view ${name} as ${text}; grant select on ${name} to public;`).join(' ')}`,
  );
  // Answers from memory are of the database before, until it is noticed.
  await until(async () => (await app.get(`/api/changes?since=${cursor}`)).status === 410);
  const { body } = await app.get(`/api/changes?since=${cursor}`).expect(410);
  expect(body.error.details.reason).toBe('other-database');
  await since(await upToNow());
});

test('what is committed together and does not fit on a page goes on within it', async () => {
  const cursor = await upToNow();
  await query(
    app.database,
    `do $$ begin
       update conditions set summary = summary || '~' where published_at is not null;
       update treatments set summary = summary || '~' where published_at is not null;
       update injection_sites set summary = summary || '~' where published_at is not null;
       update guides set summary = summary || '~' where published_at is not null;
       update sources set title = title || '~' where published_at is not null;
     end $$`,
  );
  const first = await since(cursor);
  expect(first.meta.hasMore).toBe(true);
  const all = [...first.data];
  for (let page = first; page.meta.hasMore; all.push(...page.data))
    page = await changes(`?since=${page.meta.nextCursor}`);
  const last = all.at(-1)?.position;
  const together = all.filter(({ position }) => position === last);
  expect(together.length).toBeGreaterThan(100);
  expect(new Set(together.map(({ type, documentId, locale }) => [type, documentId, locale].join())).size).toBe(
    together.length,
  );
});

/** Server-sent events of an address, one by one. */
async function* eventsOf(response: Response): AsyncGenerator<{ id: string; answer: Answer }> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(event)?.[1] ?? '';
        if (field('event') === 'changes') yield { id: field('id'), answer: JSON.parse(field('data')) as Answer };
      }
    }
  } finally {
    await reader.cancel();
  }
}

describe('the stream', () => {
  const rename = () =>
    query(app.database, `update sources set title = title || '?' where id = (select min(id) from sources)`);

  test('says what changes as soon as it is committed, from now on', async () => {
    const response = await fetch(`${origin}/api/changes/stream?type=source`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toContain('no-store');
    const events = eventsOf(response);
    await rename();
    const first = (await events.next()).value as { answer: Answer };
    expect(names(first.answer)).toEqual(['upsert source null']);
    await rename();
    const second = (await events.next()).value as { answer: Answer };
    expect(names(second.answer)).toEqual(['upsert source null']);
    await events.return(undefined);
  });

  test('says where it begins, and ends where it cannot go on, so that its client comes back', async () => {
    const response = await fetch(`${origin}/api/changes/stream?type=source`);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const begun = new TextDecoder().decode((await reader.read()).value);
    const id = /^id: (.+)$/m.exec(begun)?.[1] ?? '';
    const locales = app.strapi.plugin('i18n').service('locales');
    const made = await locales.create({ code: 'it', name: 'Italian' });
    for (let read = await reader.read(); !read.done; ) read = await reader.read();
    await fetch(`${origin}/api/changes/stream`, { headers: { 'Last-Event-ID': id } }).then(({ status }) =>
      expect(status).toBe(410),
    );
    await locales.delete({ id: made.id });
    await running.whenKnown(app.strapi);
  });

  test('of clients that leave before they are answered nothing is left', async () => {
    for (let tries = 0; tries < 30; tries += 1) {
      const leaving = new AbortController();
      const left = fetch(`${origin}/api/changes/stream`, { signal: leaving.signal }).catch(() => {});
      await pause(tries % 6);
      leaving.abort();
      await left;
    }
    await pause(300);
    const response = await fetch(`${origin}/api/changes/stream`);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  test('comes back after Last-Event-ID with what was missed', async () => {
    const cursor = (await changes('?type=source')).meta.nextCursor;
    await rename();
    const response = await fetch(`${origin}/api/changes/stream`, { headers: { 'Last-Event-ID': cursor } });
    const events = eventsOf(response);
    const { answer, id } = (await events.next()).value as { answer: Answer; id: string };
    expect(names(answer)).toEqual(['upsert source null']);
    expect(id).toBe(answer.meta.nextCursor);
    await events.return(undefined);
  });

  test('one client has ten at once, and ends them to have others', async () => {
    const open = () => fetch(`${origin}/api/changes/stream`);
    const opened: Response[] = [];
    for (let last = await open(); ; last = await open()) {
      opened.push(last);
      if (last.status !== 200) break;
    }
    // Those of the tests before may still be ending.
    expect(opened.length).toBeLessThanOrEqual(11);
    expect(opened.at(-1)?.status).toBe(429);
    expect(await opened.at(-1)?.json()).toMatchObject({ error: { details: { code: 'too-many-requests' } } });
    await Promise.all(opened.slice(0, -1).map((response) => response.body?.cancel()));
    for (let tries = 0; ; tries += 1) {
      const response = await open();
      await response.body?.cancel();
      if (response.status === 200) break;
      expect(tries).toBeLessThan(50);
      await pause(100);
    }
  });
});

test('after a storm of edits, a copy that followed now and then is what a fresh one is', async () => {
  const copy: Copy = new Map();
  let cursor = await follow(origin, copy);
  const seed = process.env.SEED === undefined ? Date.now() % 1_000_000 : Number(process.env.SEED);
  let anew = 0;
  for (const [at, one] of fc.sample(anyEdit, { numRuns: EDITS, seed }).entries()) {
    await make(app, one);
    await running.whenKnown(app.strapi);
    if (at % 3 === 2) {
      anew += (await app.get(`/api/changes?since=${cursor}`)).status === 410 ? 1 : 0;
      cursor = await follow(origin, copy, cursor);
    }
  }
  cursor = await follow(origin, copy, cursor);
  const fresh: Copy = new Map();
  await follow(origin, fresh);
  console.info(`seed ${seed}: ${EDITS} edits, ${fresh.size} entries, begun anew ${anew} times`);
  expect([...copy.keys()].sort()).toEqual([...fresh.keys()].sort());
  for (const [key, entry] of Object.entries(sorted(fresh)))
    expect([seed, key, copy.get(key)]).toEqual([seed, key, entry]);
});
