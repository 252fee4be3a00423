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
  schema: { enum?: string[] };
  example?: unknown;
}
interface Reference {
  $ref?: string;
  content?: Record<string, { schema: object }>;
}
interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { example: object }> };
  responses: Record<string, Reference>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Reference> };
}

let app: Application;
let document: Document;
let ajv: Ajv;
beforeAll(async () => {
  app = await startApplication();
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
