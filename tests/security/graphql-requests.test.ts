/** Requests to /graphql that are none, and what a browser gets there: over real sockets, in a production process. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { createDatabase, dropDatabase, urlOf } from '../support/postgres';
import { answers, freePort, killStarted, type RunningCommand, runCommand, until } from '../support/process';

jest.setTimeout(180_000);

const SITE = 'https://clinic.example.org';
let database: string;
let port: number;
let server: RunningCommand;

beforeAll(async () => {
  database = await createDatabase('seeded');
  port = await freePort();
  server = runCommand('start', { PORT: String(port), DATABASE_URL: urlOf(database), CORS_ORIGINS: SITE });
  await until(() => answers(port), server);
});
afterAll(async () => {
  killStarted();
  await server.exited;
  await dropDatabase(database);
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = json) =>
  send('POST', '/graphql', headers, typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
const get = (query: Record<string, string>, headers: Record<string, string> = json) =>
  send('GET', `/graphql?${new URLSearchParams(query)}`, headers);

/** The code of either envelope: GraphQL's, or REST's for what is no request of GraphQL at all. */
function codeIn({ text }: Answer): unknown {
  const { errors, error } = JSON.parse(text);
  return (errors?.[0]?.extensions.error ?? error).details.code;
}

const query = '{ conditions { name } }';

test('a well-formed one is answered, by POST and GET', async () => {
  for (const answer of [await post({ query }), await get({ query }), await get({ query }, {})]) {
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).data.conditions.length).toBeGreaterThan(0);
  }
});

describe('malformed requests are refused with a code, never with 500', () => {
  test.each<[string, () => Promise<Answer>, number]>([
    ['no body', () => post(''), 400],
    ['no body and no type', () => post('', {}), 400],
    ['null', () => post('null'), 400],
    ['false', () => post('false'), 400],
    ['a number', () => post('0'), 400],
    ['an empty text', () => post('""'), 400],
    ['an empty object', () => post({}), 400],
    ['half an object', () => post('{"query":'), 400],
    ['a batch', () => post([{ query }, { query }]), 400],
    ['an empty batch', () => post([]), 400],
    ['no query', () => post({ variables: {} }), 400],
    ['an empty query', () => post({ query: '' }), 400],
    ['a query that is a number', () => post({ query: 5 }), 400],
    ['a query that is parsed already', () => post({ query: { kind: 'Document', definitions: [] } }), 400],
    ['a query that is a list', () => post({ query: [query] }), 400],
    ['variables that are a text', () => post({ query, variables: '{}' }), 400],
    ['variables that are a list', () => post({ query, variables: [1] }), 400],
    ['variables that are a number', () => post({ query, variables: 1 }), 400],
    ['extensions that are a text', () => post({ query, extensions: 'x' }), 400],
    ['extensions that are a list', () => post({ query, extensions: [] }), 400],
    ['an operation name that is unknown', () => post({ query, operationName: 'Nope' }), 400],
    ['an operation name that is an object', () => post({ query, operationName: {} }), 400],
    ['two operations and no name', () => post({ query: `query A ${query} query B ${query}` }), 400],
    ['no operation', () => post({ query: 'fragment F on Condition { name }' }), 400],
    ['a comment', () => post({ query: '# nothing' }), 400],
    [
      'a persisted query',
      () => post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
      400,
    ],
    [
      'a persisted query that is none',
      () => post({ query, extensions: { persistedQuery: { version: {}, sha256Hash: [] } } }),
      400,
    ],
    [
      'a variable of a wrong type',
      () =>
        post({
          query: 'query ($n: String) { conditions(filters: { name: { eq: $n } }) { name } }',
          variables: { n: { a: 1 } },
        }),
      400,
    ],
    [
      'a variable that is missing',
      () => post({ query: 'query ($n: String!) { conditions(filters: { name: { eq: $n } }) { name } }' }),
      400,
    ],
    ['100,000 brackets', () => post({ query: `{ a(b: ${'['.repeat(100_000)}` }), 400],
    [
      'variables 50,000 deep',
      () =>
        post(
          `{"query":"query ($f: ConditionFiltersInput) { conditions(filters: $f) { name } }","variables":{"f":${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_000)}}}`,
        ),
      400,
    ],
    ['bytes that are no text', () => post(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 400],
    [
      'text that is no UTF-8',
      () =>
        post(
          Buffer.concat([
            Buffer.from('{"query":"{ conditions(locale: \\"'),
            Buffer.from([0xc3, 0x28]),
            Buffer.from('\\") { name } }"}'),
          ]),
        ),
      400,
    ],
    [
      'a form',
      () => post('query=%7Bconditions%7Bname%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
      400,
    ],
    ['plain text', () => post(query, { 'content-type': 'text/plain' }), 400],
    ['a type that is none', () => post({ query }, { 'content-type': '/' }), 400],
    ['application/graphql', () => post(query, { 'content-type': 'application/graphql' }), 400],
    ['bad JSON in GET variables', () => get({ query, variables: '{' }), 400],
    ['a list in GET variables', () => get({ query, variables: '[]' }), 400],
    ['bad JSON in GET extensions', () => get({ query, extensions: 'x' }), 400],
    ['two queries in GET', () => send('GET', `/graphql?query=%7Ba%7D&query=%7Bb%7D`, json), 400],
    ['percent-encoding that is none', () => send('GET', '/graphql?query=%ff%zz', json), 400],
    ['GET without a query', () => send('GET', '/graphql', json), 400],
    ['a mutation by GET', () => get({ query: 'mutation { createCondition { documentId } }' }), 405],
    ['a mutation by POST', () => post({ query: 'mutation { createCondition { documentId } }' }), 405],
    ['PUT', () => send('PUT', '/graphql', json, JSON.stringify({ query })), 405],
    ['DELETE', () => send('DELETE', '/graphql', json), 405],
  ])('%s', async (_, request, status) => {
    const answer = await request();
    expect(answer.status).toBe(status);
    expect(codeIn(answer)).toMatch(
      status === 405 ? /^method-not-allowed$/ : /^(invalid-parameter|invalid-body|unknown-locale)$/,
    );
    expect(answer.text).not.toMatch(/node_modules|\n\s+at /);
  });

  test.each(['/graphql/', '/GraphQL', '/graphql?'])('%s is no way around', async (path) => {
    for (const body of ['', 'null', '[]', '{"query":"{ conditions { ...A } } fragment A on Condition { ...A }"}'])
      expect((await send('POST', path, json, body)).status).toBe(400);
  });
});

test('introspection in production is refused', async () => {
  for (const asked of ['{ __schema { types { name } } }', '{ __type(name: "Condition") { name } }']) {
    const answer = await post({ query: asked });
    expect(answer.status).toBe(400);
    expect(codeIn(answer)).toBe('invalid-parameter');
  }
});

test('a browser gets no page of its own in production', async () => {
  for (const accept of ['text/html', 'text/html,application/xhtml+xml,*/*;q=0.8']) {
    const answer = await send('GET', '/graphql', { accept });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe('/docs#/GraphQL');
    expect(answer.text).not.toMatch(/<script|https?:/i);
  }
});

test('only the configured origins may read answers, without credentials', async () => {
  const asked = { ...json, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  for (const origin of [SITE, 'https://evil.example', 'null']) {
    for (const answer of [
      await post({ query }, { ...json, origin }),
      await send('OPTIONS', '/graphql', { ...asked, origin }),
    ]) {
      expect(answer.headers['access-control-allow-origin'] ?? '').toBe(origin === SITE ? SITE : '');
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    }
  }
});
