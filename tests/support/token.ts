import type { Core } from '@strapi/strapi';

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
