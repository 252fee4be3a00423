/** Roles for those who write and publish, from one table: see `matrix`. */
import type { Core } from '@strapi/strapi';
import { adoptRole, keepRoles } from '../../roles';
import { assertAssigned } from './assertAssigned';
import { OWN, STRAPIS } from './matrix';
import { permissionsOf } from './permissions';

/**
 * Makes this project's roles and puts their permissions back; gives Strapi's Editor and Author theirs, unless an
 * operator has arranged them.
 *
 * @throws Error (the boot ends) for an attribute of which nobody has said who edits it
 */
export async function ensurePublishingRoles(strapi: Core.Strapi): Promise<void> {
  assertAssigned(strapi);
  await keepRoles(
    strapi,
    OWN.map(({ rows, ...role }) => ({ ...role, permissions: permissionsOf(strapi, rows) })),
  );
  for (const { code, rows } of STRAPIS) await adoptRole(strapi, { code, permissions: permissionsOf(strapi, rows) });
}
