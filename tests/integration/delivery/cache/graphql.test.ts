/** Caching of GraphQL: what is posted is a question, too. */
import { type Application, startApplication } from '../../../support/application';
import { keptBy, madeWhile } from '../../../support/kept';

let app: Application;
let origin: string;
let cache: ReturnType<typeof keptBy>;
beforeAll(async () => {
  app = await startApplication('seeded', { configuration: { 'settings.cacheBytes': 2_000_000 } });
  cache = keptBy(app);
  origin = await app.listen();
});
afterAll(() => app.stop());

const query =
  'query Named($locale: I18NLocaleCode, $limit: Int) { conditions(locale: $locale, pagination: { limit: $limit }) { slug name approvals { region } } }';
const question = { query, variables: { locale: 'fr', limit: 3 }, operationName: 'Named' };
const posted = (body: object | string, headers: Record<string, string> = {}) =>
  app
    .post('/graphql')
    .set({ 'Content-Type': 'application/json', ...headers })
    .send(body);
const address = ({ query, variables, operationName }: typeof question) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables), operationName })}`;
const hits = () => cache.store.counted.hits;

test('what is asked by GET or posted is made once, and is the same', async () => {
  cache.store.dropAll();
  const made = await madeWhile(cache, async () => {
    const first = await posted(question).expect(200);
    const before = hits();
    const again = [
      await posted({
        operationName: 'Named',
        variables: { limit: 3, locale: 'fr' },
        query,
        extensions: { clientLibrary: { name: 'x' } },
      }),
      await app.get(address(question)),
      await app.get(address({ ...question, variables: { limit: 3, locale: 'fr' } as never })),
      await app.head(address(question)),
    ];
    expect(hits() - before).toBe(again.length);
    for (const { status, text, headers } of again.slice(0, 3)) {
      expect({ status, text, type: headers['content-type'] }).toEqual({
        status: 200,
        text: first.text,
        type: first.headers['content-type'],
      });
      expect(headers['cache-tag']).toBe(first.headers['cache-tag']);
    }
    expect(first.body.data.conditions).toHaveLength(3);
  });
  expect(made).toBe(1);
});

test('an answer to a POST is nothing to keep or to ask after, made or from memory', async () => {
  cache.store.dropAll();
  for (const _ of ['made', 'from memory']) {
    const { headers, status } = await posted(question, { 'If-None-Match': '*' });
    expect({ status, etag: headers.etag, cacheControl: headers['cache-control'] }).toEqual({
      status: 200,
      etag: undefined,
      cacheControl: 'no-store',
    });
  }
  const { headers } = await app.get(address(question)).expect(200);
  expect(headers['cache-control']).toMatch(/^public/);
  await app.get(address(question)).set('If-None-Match', String(headers.etag)).expect(304);
});

test.each<[string, object]>([
  ['another language', { ...question, variables: { locale: 'es', limit: 3 } }],
  ['another page', { ...question, variables: { locale: 'fr', limit: 2 } }],
  ['other words', { query: '{ conditions { slug } }' }],
  ['other words still', { query: '{ conditions { name } }' }],
  [
    'one operation of two',
    { query: 'query A { conditions { slug } } query B { conditions { name } }', operationName: 'A' },
  ],
  ['the other', { query: 'query A { conditions { slug } } query B { conditions { name } }', operationName: 'B' }],
  ['a search', { query: '{ search(q: "migraine") { nodes { slug } } }' }],
  ['what is longer than an address', { query: `{ conditions { slug } } #${'x'.repeat(5000)}` }],
])('%s has an answer of its own', async (_, body) => {
  await posted(question).expect(200);
  const memory = [await posted(body).expect(200), await posted(body).expect(200)];
  const anew = await posted(body, { Cookie: 'theme=dark' }).expect(200);
  for (const { text } of memory) expect(text).toBe(anew.text);
  expect(await madeWhile(cache, () => posted(body))).toBe(0);
});

test('each client is told of the media type that it asks for', async () => {
  for (const accept of [
    'application/json',
    'application/graphql-response+json, application/json;q=0.9',
    '*/*',
    'application/json, application/graphql-response+json',
  ]) {
    const type = async (headers: Record<string, string>) =>
      (await posted(question, { Accept: accept, ...headers })).headers['content-type'];
    const anew = await type({ Cookie: 'theme=dark' });
    expect([await type({}), await type({})]).toEqual([anew, anew]);
  }
  const refused = await posted(question, { Accept: 'text/html' });
  expect([refused.status, refused.body.errors[0].extensions.error.details.code]).toEqual([406, 'invalid-parameter']);
});

test.each<[string, object | string, Record<string, string>]>([
  ['a token', question, { Authorization: 'Bearer wrong' }],
  ['a cookie', question, { Cookie: 'theme=dark' }],
  ['a token of a preview', question, { 'Preview-Token': 'wrong' }],
  ['a body that is no JSON', '{"query":', {}],
  ['a body that is no question', { hello: 'world' }, {}],
  ['a question that is refused', { query: '{ conditions(locale: "xx") { name } }' }, {}],
  ['variables of a wrong type', { query, variables: { limit: 'three' } }, {}],
  ['what the schema does not have', { query: '{ nothing }' }, {}],
  ['drafts', { query: '{ conditions(status: DRAFT) { name } }' }, {}],
  ['a mutation', { query: 'mutation { createCondition(data: {}) { documentId } }' }, {}],
  ['what costs too much', { query: `{ ${'conditions { injectionSites { '.repeat(3)}name${' } }'.repeat(3)} }` }, {}],
])('%s is kept by nobody, and answered as ever', async (_, body, headers) => {
  const { kept } = cache.store.counted;
  const first = await posted(body, headers);
  const second = await posted(body, headers);
  expect([second.status, second.text]).toEqual([first.status, first.text]);
  expect(first.headers['cache-control']).toMatch(/no-store/);
  expect(cache.store.counted.kept).toBe(kept);
});

test('an answer with some data and some errors is kept by nobody, by GET neither', async () => {
  const both = '{ conditions { name } condition { name } }';
  const { kept } = cache.store.counted;
  for (const ask of [() => posted({ query: both }), () => app.get(`/graphql?query=${encodeURIComponent(both)}`)]) {
    const { body, headers } = await ask();
    expect(body.errors).toHaveLength(1);
    expect(body.data.conditions.length).toBeGreaterThan(0);
    expect(headers['cache-control']).toMatch(/no-store/);
  }
  expect(cache.store.counted.kept).toBe(kept);
});

test('connections go on after an answer from memory, and after a body in pieces', async () => {
  const { connect } = await import('node:net');
  const { hostname, port } = new URL(origin);
  const text = JSON.stringify(question);
  const head = `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n`;
  const socket = connect(Number(port), hostname);
  let read = '';
  socket.on('data', (part) => {
    read += part.toString();
  });
  const answers = () => read.split('HTTP/1.1 200 OK').length - 1;
  const until = async (count: number) => {
    for (let n = 0; n < 200 && answers() < count; n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answers()).toBe(count);
  };
  socket.write(head + text);
  await until(1);
  // Two at once: the second is read after the first.
  socket.write(head + text + head + text);
  await until(3);
  socket.write(head + text.slice(0, 20));
  await new Promise((resolve) => setTimeout(resolve, 400));
  socket.write(text.slice(20));
  await until(4);
  cache.store.dropAll();
  socket.write(head + text.slice(0, 20));
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.write(text.slice(20));
  await until(5);
  socket.destroy();
});

test('of many who post the same at once, one has it made', async () => {
  const one = { query: '{ conditions(sort: "slug:desc") { slug } }' };
  const made = await madeWhile(cache, async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => posted(one).expect(200)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
  expect(made).toBe(1);
});
