import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

const USER = 'plugin::users-permissions.user';

interface Payload {
  id?: number;
  /** Seconds since 1970. */
  iat?: number;
}

interface Tokens {
  verify(token: string): Promise<Payload>;
}

/**
 * Ends the tokens of users of the API with a change of their account, their password above all. Strapi's are good for
 * weeks whatever happens, for nothing about them is stored.
 */
export function endTokensWithPasswords(strapi: Core.Strapi): void {
  const tokens = strapi.plugin('users-permissions').service('jwt') as Partial<Tokens>;
  const { verify } = tokens;
  assertInside(typeof verify === 'function', 'a service jwt with verify in users-permissions');
  tokens.verify = async (token) => {
    const payload = await verify.call(tokens, token);
    const user = await strapi.db.query(USER).findOne({ where: { id: Number(payload.id) || 0 }, select: ['updatedAt'] });
    const changed = Math.floor(new Date(user?.updatedAt ?? 0).getTime() / 1000);
    if (!user || (payload.iat ?? 0) < changed) throw new Error('Invalid token.');
    return payload;
  };
}
