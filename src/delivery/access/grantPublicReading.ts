import type { Core } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../content';

interface Permission {
  id: number;
  action: string;
}

/**
 * Sets what the public role may do with content: read every public type, and nothing else. Strapi's own defaults
 * also let the public register and sign in, which nobody needs here; both are taken away.
 */
export async function grantPublicReading(strapi: Core.Strapi): Promise<void> {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' }, populate: ['permissions'] })) as { id: number; permissions: Permission[] };
  const wanted = new Set(PUBLIC_TYPES.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]));
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const { id, action } of role.permissions)
    if (!wanted.delete(action)) await permissions.delete({ where: { id } });
  for (const action of wanted) await permissions.create({ data: { action, role: role.id } });
  await closeRegistration(strapi);
}

async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const advanced = (await store.get({})) as Record<string, unknown>;
  if (advanced.allow_register !== false) await store.set({ value: { ...advanced, allow_register: false } });
}
