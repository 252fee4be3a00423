import type { Core } from '@strapi/strapi';
import type { Application } from './application';

/** Makes an API token and returns its secret. */
export async function apiToken(
  strapi: Core.Strapi,
  type: 'full-access' | 'read-only' = 'full-access',
): Promise<string> {
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: `${type} ${Math.random()}`, description: '', type, lifespan: null, permissions: null });
  return accessKey;
}

/** Makes an API token that has some rights, like `api::source.source.find`, and no others; returns its secret. */
export async function customToken(strapi: Core.Strapi, permissions: string[]): Promise<string> {
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: `custom ${Math.random()}`, description: '', type: 'custom', lifespan: null, permissions });
  return accessKey;
}

/** Makes a user of the admin panel and returns the token of a session there. */
export async function adminToken(app: Application, role = 'strapi-super-admin'): Promise<string> {
  const { body } = await app.post('/admin/login').send(await adminUser(app, role));
  return body.data.token;
}

/** Makes a user of the admin panel and returns what they sign in with. */
export async function adminUser(app: Application, role: string): Promise<{ email: string; password: string }> {
  const password = 'Passw0rd-of-a-test';
  const email = `admin${Math.random()}@example.org`;
  const { id } = await app.strapi.service('admin::role').findOne({ code: role });
  const user = { email, password, firstname: 'Ada', isActive: true, roles: [id] };
  await app.strapi.service('admin::user').create(user);
  return { email, password };
}
