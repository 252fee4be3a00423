import '../support/production';
import { type Application, startApplication } from '../support/application';

interface Layer {
  path: string;
  methods: string[];
  regexp: RegExp;
}

/**
 * Every route of a production server that answers somebody without credentials, with the reason why it may. All
 * others say 401 or 403. A route that is not here and answers is either a mistake, or is to be added with its reason.
 */
const OPEN: Record<string, string> = {
  'GET /': 'the reference site',
  'GET /((?!uploads/).+)': 'its files, from public/',
  'GET /uploads/(.*)': 'pictures of public entries',
  'GET /admin/:path*': 'the files of the admin panel; what it shows comes from routes that ask who one is',
  'ALL /graphql': 'public reading; answers 400 without a query',
  'GET /graphql/schema.graphql': 'describes what is public',

  'GET /api/approvals': 'public reading',
  'GET /api/approvals/:id': 'public reading',
  'GET /api/clinicians': 'public reading',
  'GET /api/clinicians/:id': 'public reading',
  'GET /api/conditions': 'public reading',
  'GET /api/conditions/:id': 'public reading',
  'GET /api/conditions/:id/structured-data': 'public reading',
  'GET /api/conditions/:id/image.png': 'public reading, one at a time',
  'GET /api/guides': 'public reading',
  'GET /api/guides/:id': 'public reading',
  'GET /api/guides/:id/structured-data': 'public reading',
  'GET /api/guides/:id/image.png': 'public reading, one at a time',
  'GET /api/injection-sites': 'public reading',
  'GET /api/injection-sites/:id': 'public reading',
  'GET /api/injection-sites/:id/structured-data': 'public reading',
  'GET /api/injection-sites/:id/image.png': 'public reading, one at a time',
  'GET /api/sources': 'public reading',
  'GET /api/sources/:id': 'public reading',
  'GET /api/treatments': 'public reading',
  'GET /api/treatments/:id': 'public reading',
  'GET /api/treatments/:id/structured-data': 'public reading',
  'GET /api/treatments/:id/image.png': 'public reading, one at a time',
  'GET /api/body-map.svg': 'public reading',
  'GET /api/changes': 'public reading',
  'GET /api/changes/stream': 'public reading, ten at once for a client; answers 400 to a wrong cursor',
  'GET /api/clinic': 'what the operator has set for everybody to see',
  'GET /api/locales': 'which languages there are, and labels',
  'GET /api/openapi.json': 'describes what is public',
  'GET /api/search': 'public reading, limited; answers 400 without words',
  'GET /api/sitemap.xml': 'public reading',

  'GET /admin/init': 'the panel must know whether to ask for the first administrator; no names, no version',
  'GET /admin/project-type': 'the panel must know which edition it belongs to',
  'POST /admin/login': 'takes a password; limited',
  'POST /admin/access-token': 'takes the cookie of a session; 401 without; limited',
  'POST /admin/register-admin': 'makes the first administrator, and no second one; limited',
  'GET /admin/registration-info': 'takes an invitation; limited',
  'POST /admin/register': 'takes an invitation; limited',
  'POST /admin/forgot-password': 'sends a link to the owner of an account; limited',
  'POST /admin/reset-password': 'takes that link; limited',
  'GET /content-manager/preview/script': 'a script that is the same for everybody, loaded by previewed sites',
};

const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;

let app: Application;
beforeAll(async () => {
  app = await startApplication('seeded', { admin: true });
});
afterAll(() => app.stop());

const layers = () => app.strapi.server.listRoutes() as unknown as Layer[];

/** Routes under a name each: those of every method there is are one. */
function routes(): { name: string; method: (typeof METHODS)[number]; url: string }[] {
  return layers().flatMap(({ path, methods }) => {
    const every = methods.includes('PROPFIND');
    const url = path
      .replace('((?!uploads/).+)', 'x')
      .replace('(.*)', 'x')
      .replace(/:\w+(?:\([^)]*\))?[*?]?/g, 'x')
      // What it answers otherwise does not end.
      .replace(/\/stream$/, '/stream?since=nothing');
    return METHODS.filter((method) => methods.includes(method.toUpperCase())).map((method) => ({
      name: `${every ? 'ALL' : method.toUpperCase()} ${path}`,
      method,
      url,
    }));
  });
}

test('nobody without credentials is answered by any route that is not known to be open', async () => {
  const open = new Set<string>();
  for (const { name, method, url } of routes()) {
    const { status } = await app.send(method, url).set('X-Forwarded-For', '203.0.113.1');
    expect(`${name}: ${status < 500}`).toBe(`${name}: true`);
    if (status !== 401 && status !== 403) open.add(name);
  }
  const answering = [...open].filter((name) => !(name in OPEN));
  expect(answering).toEqual([]);
  // And every reason is still needed.
  const mounted = new Set(routes().map(({ name }) => name));
  expect(Object.keys(OPEN).filter((name) => !mounted.has(name))).toEqual([]);
});

test('a wrong token opens no more than none', async () => {
  const open = new Set<string>();
  for (const { name, method, url } of routes()) {
    const { status } = await app
      .send(method, url)
      .set('X-Forwarded-For', '203.0.113.2')
      .auth('wrong', { type: 'bearer' });
    if (status !== 401 && status !== 403) open.add(name);
  }
  expect([...open].filter((name) => !(name in OPEN))).toEqual([]);
});

test('the longest address that Node takes is looked up in no time', () => {
  const addresses = ['/', '/a', '/admin/', '/api/', '//', '/.', '/%2f', '/uploads/', '/x?'].map(
    (piece) => `${piece.repeat(16_000 / piece.length)}\0`,
  );
  const slow = layers().filter(({ regexp }) => {
    const started = performance.now();
    for (const address of addresses) regexp.test(address);
    return performance.now() - started > 50 * addresses.length;
  });
  expect(slow.map(({ path }) => path)).toEqual([]);
});

describe('what a production server does not have', () => {
  test.each([
    ['GET', '/mcp'],
    ['POST', '/mcp'],
    ['DELETE', '/mcp'],
    ['GET', '/.well-known/oauth-protected-resource'],
    ['GET', '/admin/transfer/runner/push'],
    ['GET', '/admin/transfer/runner/pull'],
    ['GET', '/content-type-builder/content-types'],
    ['POST', '/content-type-builder/content-types'],
    ['PUT', '/content-type-builder/content-types/api::condition.condition'],
    ['DELETE', '/content-type-builder/content-types/api::condition.condition'],
    ['POST', '/content-type-builder/update-schema'],
    ['GET', '/content-type-builder/schema'],
    ['POST', '/admin/plugins/install'],
    ['POST', '/upload'],
    ['POST', '/api/upload'],
    ['POST', '/api/auth/local'],
    ['POST', '/api/auth/local/register'],
    ['POST', '/api/auth/forgot-password'],
    ['POST', '/api/auth/reset-password'],
    ['GET', '/api/connect/github'],
    ['GET', '/api/users'],
    ['GET', '/documentation'],
    ['GET', '/openapi.json'],
  ])('%s %s does nothing for anybody', async (method, url) => {
    const response = await app.send(method.toLowerCase() as 'get', url).send(method === 'GET' ? undefined : {});
    expect([401, 403, 404, 405]).toContain(response.status);
    expect(response.text).not.toMatch(/"uid":|<title>Swagger/);
  });

  test('Strapi’s MCP, transfer and telemetry are off', () => {
    expect(app.strapi.config.get('server.mcp.enabled')).toBe(false);
    expect(app.strapi.config.get('server.transfer.remote.enabled')).toBe(false);
    expect(app.strapi.telemetry.isDisabled).toBe(true);
    expect(layers().filter(({ path }) => path.includes('mcp'))).toEqual([]);
  });

  test('not even a transfer token moves content', async () => {
    const { accessKey } = await app.strapi
      .service('admin::transfer')
      .token.create({ name: 'move', description: '', lifespan: null, permissions: ['push', 'pull'] });
    for (const url of ['/admin/transfer/runner/push', '/admin/transfer/runner/pull'])
      await app.get(url).auth(accessKey, { type: 'bearer' }).expect(404);
  });

  test('even an administrator changes no content type', async () => {
    const { adminToken } = await import('../support/token');
    const token = await adminToken(app);
    const before = Object.keys(app.strapi.contentTypes).sort();
    for (const [method, url] of [
      ['post', '/content-type-builder/content-types'],
      ['post', '/content-type-builder/update-schema'],
      ['delete', '/content-type-builder/content-types/api::source.source'],
      ['delete', '/content-type-builder/components/fact.code'],
    ] as const) {
      const { status } = await app.send(method, url).auth(token, { type: 'bearer' }).send({ data: {} });
      expect([400, 403, 404, 405]).toContain(status);
    }
    expect(Object.keys(app.strapi.contentTypes).sort()).toEqual(before);
  });
});

test('the panel’s open addresses tell strangers neither names nor versions', async () => {
  for (const url of ['/admin/init', '/admin/project-type']) {
    const { text } = await app.get(url).expect(200);
    expect(text).not.toMatch(/@|\d+\.\d+\.\d+|email|password|secret/i);
  }
});
