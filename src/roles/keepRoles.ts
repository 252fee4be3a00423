import type { Core } from '@strapi/strapi';
import { serviceOf } from '../strapi';
import type { Role } from './role';
import { whileKeeping } from './whileKeeping';

/** Said of every role whose permissions are put back. */
const KEPT = 'Kept by the project: changes to its permissions are undone at the next start.';

/** Makes the roles that are missing and gives each one its permissions, and no others. Nothing is changed that is so. */
export function keepRoles(strapi: Core.Strapi, roles: readonly Role[]): Promise<void> {
  return whileKeeping(strapi, async () => {
    for (const role of roles) {
      const { id } =
        (await serviceOf(strapi, 'admin::role').findOne({ code: role.code })) ?? (await make(strapi, role));
      await serviceOf(strapi, 'admin::role').assignPermissions(id, role.permissions);
    }
  });
}

/** Takes every permission from a role, where there is one: its users stay, and can do nothing. */
export function emptyRole(strapi: Core.Strapi, code: string): Promise<void> {
  return whileKeeping(strapi, async () => {
    const role = await serviceOf(strapi, 'admin::role').findOne({ code });
    if (role) await serviceOf(strapi, 'admin::role').assignPermissions(role.id, []);
  });
}

/** Strapi wants names to be unique, and a clinic may have a role of that name already: it stays theirs. */
async function make(strapi: Core.Strapi, { code, name, description }: Role): Promise<{ id: number }> {
  const roles = serviceOf(strapi, 'admin::role');
  const taken = await roles.findOne({ name });
  return roles.create({ code, name: taken ? `${name} (${code})` : name, description: `${description} ${KEPT}` });
}
