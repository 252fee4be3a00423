import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';
import type { Ability } from './languageRights';

interface PermissionService {
  engine: { generateUserAbility?(user: object): Promise<Ability> };
}

/**
 * What an administrator may do, without a request of theirs.
 *
 * @param id number of the administrator
 * @returns undefined for somebody who is not there any more, or may not sign in
 */
export async function abilityOfUser(strapi: Core.Strapi, id: number | null): Promise<Ability | undefined> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: id ?? 0 }, populate: ['roles'] });
  if (!user?.isActive || user.blocked) return undefined;
  const { engine } = strapi.service('admin::permission') as unknown as PermissionService;
  assertInside(
    typeof engine.generateUserAbility === 'function',
    'a function generateUserAbility of admin::permission.engine',
  );
  return engine.generateUserAbility(user);
}
