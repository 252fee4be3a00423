import '../support/production';
import { type Application, startApplication } from '../support/application';
import { adminUser } from '../support/token';

const EVIL = 'https://evil.example';

async function start(settings: Record<string, string>): Promise<Application> {
  Object.assign(process.env, settings);
  return startApplication('seeded', { admin: true });
}

const ADDRESSES = [
  '/',
  '/api/conditions',
  '/api/conditions/unknown',
  '/api/search?q=migraine',
  '/api/openapi.json',
  '/api/clinic',
  '/api/sitemap.xml',
  '/graphql?query={conditions{name}}',
  '/docs',
  '/uploads/nothing.png',
  '/admin',
  '/admin/init',
  '/admin/users/me',
  '/content-manager/content-types',
  '/nowhere',
];

describe('with PUBLIC_URL and origins named', () => {
  let app: Application;
  beforeAll(async () => {
    app = await start({ PUBLIC_URL: 'https://content.clinic.example', CORS_ORIGINS: 'https://clinic.example' });
  });
  afterAll(() => app.stop());

  test.each(ADDRESSES)('%s gives a site of another origin nothing, and no site credentials', async (url) => {
    for (const origin of [EVIL, 'null', 'https://clinic.example.evil.example', 'http://clinic.example']) {
      const { headers } = await app.get(url).set('Origin', origin).set('Apollo-Require-Preflight', 'yes');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
    const own = await app.get(url).set('Origin', 'https://clinic.example').set('Apollo-Require-Preflight', 'yes');
    expect(own.headers['access-control-allow-origin']).toBe('https://clinic.example');
    expect(own.headers['access-control-allow-credentials']).toBeUndefined();
    expect(own.headers.vary).toMatch(/Origin/);
  });

  test.each(ADDRESSES)('a preflight of %s from another origin allows nothing', async (url) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const { headers } = await app
        .options(url)
        .set('Origin', EVIL)
        .set('Access-Control-Request-Method', method)
        .set('Access-Control-Request-Headers', 'authorization');
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  test.each(ADDRESSES)('%s comes with the headers that browsers protect with', async (url) => {
    const { headers } = await app.get(url).set('Apollo-Require-Preflight', 'yes');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'self'|sandbox/);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  test('a session’s cookie is for this site alone, over TLS, and no script reads it', async () => {
    const credentials = await adminUser(app, 'strapi-editor');
    // The proxy in front speaks TLS and need not say so.
    const { headers } = await app
      .post('/admin/login')
      .send({ ...credentials, rememberMe: true })
      .expect(200);
    const cookies = [headers['set-cookie']].flat().filter((cookie) => cookie?.startsWith('strapi_admin_refresh='));
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/; path=\/admin/i);
    expect(cookies[0]).toMatch(/; secure/i);
    expect(cookies[0]).toMatch(/; httponly/i);
    expect(cookies[0]).toMatch(/; samesite=(lax|strict)/i);
    expect(cookies[0]).not.toMatch(/; domain/i);
  });
});

describe('with every origin allowed, over plain HTTP', () => {
  let app: Application;
  beforeAll(async () => {
    app = await start({ PUBLIC_URL: '', CORS_ORIGINS: '*' });
  });
  afterAll(() => app.stop());

  test.each(ADDRESSES)('%s may be read by every site, without credentials', async (url) => {
    const { headers } = await app.get(url).set('Origin', EVIL).set('Apollo-Require-Preflight', 'yes');
    expect([EVIL, '*']).toContain(headers['access-control-allow-origin']);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('a preflight allows no credentials', async () => {
    for (const url of ['/api/conditions', '/graphql', '/admin/access-token', '/upload']) {
      const { headers } = await app.options(url).set('Origin', EVIL).set('Access-Control-Request-Method', 'POST');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      expect(headers['access-control-allow-private-network']).toBeUndefined();
    }
  });

  test('an administrator signs in, too', async () => {
    const { headers } = await app
      .post('/admin/login')
      .send(await adminUser(app, 'strapi-editor'))
      .expect(200);
    const [cookie] = [headers['set-cookie']].flat();
    expect(cookie).toMatch(/; httponly/i);
    expect(cookie).not.toMatch(/; secure/i);
  });
});
