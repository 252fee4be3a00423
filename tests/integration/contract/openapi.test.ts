/** The document of the contract: valid, and true of the running server, operation by operation. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type request from 'supertest';
import { type Application, startApplication } from '../../support/application';
import { ROOT } from '../../support/root';

interface Parameter {
  name: string;
  in: 'query' | 'path';
  schema: { enum?: string[]; items?: { enum?: string[] } };
  example?: unknown;
}
interface Reference {
  $ref?: string;
  content?: Record<string, { schema: object; example?: unknown }>;
}
interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { example: object }> };
  responses: Record<string, Reference>;
}
interface Schema {
  properties: Record<string, { type?: string; format?: string }>;
  anyOf?: Schema[];
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Reference>; schemas: Record<string, Schema> };
}

let app: Application;
let document: Document;
let ajv: Ajv;
beforeAll(async () => {
  app = await startApplication('shipped');
  document = (await app.get('/api/openapi.json').expect(200)).body;
  ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'openapi', ...document });
});
afterAll(() => app.stop());

test('it is valid, as redocly lint sees it, without a warning', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'openapi-')), 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', file, '--format=json', '--max-problems=10'],
    { encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
  );
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ totals: { errors: 0, warnings: 0 }, problems: [] });
});

test('every operation answers as its schema says, with its examples and without', async () => {
  const operations = Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ url, method, operation })),
  );
  expect(operations.length).toBeGreaterThanOrEqual(20);
  for (const { url, method, operation } of operations) {
    // Does not end: tests/integration/delivery/feed.test.ts reads it.
    if ('text/event-stream' in (operation.responses[200]?.content ?? {})) continue;
    const parameters = operation.parameters ?? [];
    const needed = parameters.filter(({ in: place, name }) => place === 'path' || name === 'q');
    for (const chosen of [parameters, needed]) {
      const answer = await ask(url, method, operation, chosen);
      expect(failureOf(operation, answer)).toBeUndefined();
      expect(answer.status).toBe(200);
    }
  }
}, 120_000);

const everyOperation = () =>
  Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ url, method, operation })),
  );

test('every JSON answer has an example, which is as its schema says', () => {
  for (const { operation } of everyOperation()) {
    for (const [status, documented] of Object.entries(operation.responses)) {
      const name = documented.$ref?.split('/').at(-1);
      const { content = {} } = name ? (document.components.responses[name] ?? {}) : documented;
      for (const [type, { schema, example }] of Object.entries(content)) {
        if (!type.includes('json') || operation.operationId === 'getOpenapi') continue;
        const validate = validatorOf(schema);
        const of = { operation: operation.operationId, status };
        expect({ ...of, example: typeof example }).toEqual({ ...of, example: 'object' });
        expect({ ...of, valid: validate(example), errors: validate.errors }).toEqual({
          ...of,
          valid: true,
          errors: null,
        });
      }
    }
  }
});

test('every operation may say that it is asked wrongly, too often, or at a bad time', () => {
  for (const { operation } of everyOperation())
    expect(Object.keys(operation.responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '405', '429', '500', '503']),
    );
});

test('languages are those that are configured; addresses and moments say that they are', () => {
  for (const { operation } of everyOperation())
    for (const { name, schema } of operation.parameters ?? [])
      if (name === 'locale') expect((schema.items ?? schema).enum).toEqual(['en', 'de', 'es', 'fr']);
  const { schemas } = document.components;
  expect(schemas.Source?.properties.url).toMatchObject({ format: 'uri' });
  expect(schemas.Image?.properties.url).toMatchObject({ format: 'uri-reference' });
  expect(schemas.Drawing?.anyOf?.[0]?.properties.url).toMatchObject({ format: 'uri-reference' });
  expect(schemas.Condition?.properties.updatedAt).toMatchObject({ format: 'date-time' });
  for (const { properties = {} } of Object.values(schemas))
    for (const [name, { type, format }] of Object.entries(properties)) {
      if (/(?:^u|U)rl$/.test(name) && type === 'string')
        expect({ name, format }).toEqual({ name, format: expect.stringMatching(/^uri/) });
      if (/edAt$/.test(name) && type === 'string') expect({ name, format }).toEqual({ name, format: 'date-time' });
    }
});

test('lists answer as documented however a page is asked for', async () => {
  for (const url of ['/api/conditions', '/api/sources']) {
    const operation = document.paths[url]?.get as Operation;
    for (const [query, pagination] of [
      ['page=2&pageSize=1', { page: 2, pageSize: 1, pageCount: expect.any(Number), total: expect.any(Number) }],
      ['start=1&limit=2', { start: 1, limit: 2, total: expect.any(Number) }],
      ['limit=2', { start: 0, limit: 2, total: expect.any(Number) }],
      ['withCount=false', { page: 1, pageSize: 25 }],
      ['start=0&limit=1&withCount=false', { start: 0, limit: 1 }],
    ] as const) {
      const answer = await app.get(`${url}?${query.replaceAll(/(\w+)=/g, 'pagination[$1]=')}`).expect(200);
      expect({ query, ...answer.body.meta.pagination }).toEqual({ query, ...pagination });
      expect(failureOf(operation, answer)).toBeUndefined();
    }
  }
});

test('every read refuses an unknown parameter, an unknown language and an unknown address as documented', async () => {
  for (const [url, { get: operation }] of Object.entries(document.paths)) {
    if (!operation) continue;
    const parameters = operation.parameters ?? [];
    const exact = await addressOf(url, parameters);
    const refused = [`${exact}${exact.includes('?') ? '&' : '?'}nonsense=1`];
    if (parameters.some(({ name }) => name === 'locale'))
      refused.push(`${exact}${exact.includes('?') ? '&' : '?'}locale=xx`);
    for (const one of refused) {
      const answer = await app.get(one);
      expect({ one, status: answer.status }).toEqual({ one, status: 400 });
      expect(failureOf(operation, answer)).toBeUndefined();
    }
    if (operation.responses[404] && url.includes('{')) {
      const answer = await app.get(url.replace(/\{\w+\}/, 'nothing-here'));
      expect(answer.status).toBe(404);
      expect(failureOf(operation, answer)).toBeUndefined();
    }
  }
}, 120_000);

test('drafts are forbidden and a wrong token is unauthorized as documented', async () => {
  const operation = document.paths['/api/conditions']?.get;
  if (!operation) throw new Error('lists of conditions are not documented');
  const forbidden = await app.get('/api/conditions?status=draft');
  const unauthorized = await app.get('/api/conditions').set('Authorization', 'Bearer wrong');
  expect([forbidden.status, unauthorized.status]).toEqual([403, 401]);
  expect([failureOf(operation, forbidden), failureOf(operation, unauthorized)]).toEqual([undefined, undefined]);
});

test('it can be browsed at /docs, from this server alone', async () => {
  const { text } = await app.get('/docs').expect(200);
  const assets = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => String(url));
  expect(assets).toEqual(
    expect.arrayContaining(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/start.js']),
  );
  for (const asset of assets) {
    expect(asset).toMatch(/^\/\w/);
    await app.get(asset).expect(200);
  }
});

/** Sends what the documentation shows. */
async function ask(
  url: string,
  method: string,
  operation: Operation,
  parameters: Parameter[],
): Promise<request.Response> {
  const address = await addressOf(url, parameters);
  if (method === 'post') return app.post(address).send(operation.requestBody?.content['application/json']?.example);
  return app.get(address);
}

async function addressOf(url: string, parameters: Parameter[]): Promise<string> {
  const query = new URLSearchParams();
  let address = url;
  for (const { name, in: place, example } of parameters) {
    if (place === 'path') address = address.replace(`{${name}}`, String(example ?? (await anyOf(url))));
    else if (typeof example === 'object' && example !== null)
      for (const [key, value] of Object.entries(example)) query.set(`${name}[${key}]`, String(value));
    else if (example !== undefined) query.set(name, String(example));
  }
  return query.size > 0 ? `${address}?${query}` : address;
}

/** A document id that is there, for paths that have no address of their own. */
async function anyOf(url: string): Promise<string> {
  return (await app.get(url.replace('/{documentId}', ''))).body.data[0].documentId;
}

/** What is wrong with an answer by its documentation, or undefined. */
function failureOf(operation: Operation, answer: request.Response): unknown {
  const documented = operation.responses[answer.status];
  if (!documented) return `${operation.operationId}: ${answer.status} is not documented`;
  const name = documented.$ref?.split('/').at(-1);
  const { content = {} } = name ? (document.components.responses[name] ?? {}) : documented;
  const [type = ''] = String(answer.headers['content-type']).split(';');
  const media = content[type];
  if (!media) return `${operation.operationId}: ${type} is not documented for ${answer.status}`;
  if (!type.includes('json')) return undefined;
  const body = Object.keys(answer.body).length > 0 ? answer.body : JSON.parse(answer.text);
  const validate = validatorOf(media.schema);
  return validate(body) ? undefined : { operation: operation.operationId, errors: validate.errors?.slice(0, 5) };
}

function validatorOf(schema: object): ValidateFunction {
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')));
}

describe('the examples', () => {
  const get = async (url: string) => (await app.get(url)).body;

  test('are what the shipped content gives, with the first of every list only', async () => {
    const given: Record<string, unknown> = {};
    for (const [url, { get: operation }] of Object.entries(document.paths)) {
      const type = Object.keys(operation?.responses[200]?.content ?? {})[0] ?? '';
      if (!operation || !type.includes('json') || operation.operationId === 'getOpenapi') continue;
      const parameters = operation.parameters ?? [];
      const needed = parameters.filter(({ in: place, name }) => place === 'path' || name === 'q' || name === 'base');
      const answer = await app.get(await addressOf(url, needed));
      given[operation.operationId] = asExample(type === 'application/json' ? answer.body : JSON.parse(answer.text));
    }
    const asked = document.paths['/graphql']?.post?.requestBody?.content['application/json']?.example ?? {};
    given.graphql = (await app.post('/graphql').send(asked).expect(200)).body;
    given.graphqlRefused = (await app.graphql('{ condition(slug: "hyperhidrosis", locale: "it") { name } }')).body;
    if (process.env.WRITE_EXAMPLES === 'true')
      writeFileSync(path.join(ROOT, 'src/delivery/openapi/examples.json'), `${JSON.stringify(given, null, 2)}\n`);
    for (const [operationId, example] of Object.entries(given))
      expect({ operationId, ...undated(documentedExample(operationId)) }).toEqual({ operationId, ...undated(example) });
  });

  test('of refusals, too', async () => {
    const examples = document.components.responses;
    const exampleOf = (name: string) => examples[name]?.content?.['application/json']?.example;
    expect(await get('/api/conditions?locale=it')).toEqual(exampleOf('BadRequest'));
    expect(await get('/api/conditions?status=draft')).toEqual(exampleOf('Forbidden'));
    expect(await get('/api/conditions/hiperhydrosis')).toEqual(exampleOf('NotFound'));
    expect((await app.delete('/api/conditions')).body).toEqual(exampleOf('MethodNotAllowed'));
    expect((await app.get('/api/conditions').set('Authorization', 'Bearer wrong')).body).toEqual(
      exampleOf('Unauthorized'),
    );
  });

  function documentedExample(operationId: string): unknown {
    if (operationId === 'graphqlRefused')
      return document.paths['/graphql']?.post?.responses[400]?.content?.['application/json']?.example;
    const { operation } = everyOperation().find((one) => one.operation.operationId === operationId) ?? {};
    return Object.values(operation?.responses[200]?.content ?? {})[0]?.example;
  }
});

/** The first of every list: enough to see what one is. */
function asExample(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(asExample);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asExample(one)]));
}

/** Without what depends on when it was seeded, and on today. */
function undated(value: unknown): object {
  const dates =
    /^(?:createdAt|updatedAt|publishedAt|dateModified|datePublished|overdue|nextReview|nextCursor|position)$/;
  return JSON.parse(JSON.stringify(value, (name, one) => (dates.test(name) ? 'a date' : one))) as object;
}
