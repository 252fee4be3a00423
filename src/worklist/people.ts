/** Who works in the admin panel. */
import type { Core } from '@strapi/strapi';
import { type Ability, abilityOfUser } from '../strapi';

export interface Person {
  id: number;
  /** Never the e-mail address, which is for administrators of users only. */
  name: string;
  email: string;
  ability: Ability;
}

interface User {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email: string;
  roles: { id: number }[];
}

/** Everybody who may sign in. Who has the same roles may do the same: that is asked once. */
export async function everybody(strapi: Core.Strapi): Promise<Person[]> {
  const users = (await strapi.db.query('admin::user').findMany({
    where: { isActive: true, blocked: { $ne: true } },
    populate: { roles: { select: ['id'] } },
    orderBy: ['firstname', 'lastname', 'id'],
  } as object)) as User[];
  const abilities = new Map<string, Ability | undefined>();
  const people: Person[] = [];
  for (const user of users) {
    const roles = user.roles
      .map(({ id }) => id)
      .sort()
      .join();
    if (!abilities.has(roles)) abilities.set(roles, await abilityOfUser(strapi, user.id));
    const ability = abilities.get(roles);
    if (ability) people.push({ id: user.id, name: nameOf(user), email: user.email, ability });
  }
  return people;
}

function nameOf({ id, firstname, lastname, username }: Omit<User, 'email' | 'roles'>): string {
  return [firstname, lastname].filter(Boolean).join(' ') || username || `Person ${id}`;
}
